namespace PerfApproval.Word.Writing.Pages;

/// <summary>Where on which page the next line comes to stand; lengths are in twips.</summary>
internal sealed class PageFlow
{
    private SectionShape section = new(8845, 12756, null, true);
    private bool begun;
    private int headerHeight;
    private int y;

    /// <summary>The number printed on the current page.</summary>
    public int Number { get; private set; } = 1;

    public int Width => section.Width;

    public void Begin(SectionShape next)
    {
        if (begun && next.IsNewPage) NewPage();
        begun = true;
        section = next;
        Number = next.FirstNumber ?? Number;
    }

    public void NewPage()
    {
        Number++;
        y = 0;
    }

    /// <summary>Places the lines of a paragraph.</summary>
    /// <returns>The page of its first line.</returns>
    public int Place(ParagraphShape shape, int lines)
    {
        if (shape.StartsPage && y > 0) NewPage();
        // A heading takes along at least a little of what it stands above.
        var together = Math.Min(lines, 2) * shape.Line + (shape.StaysWithNext ? 3 * shape.Line : 0);
        y += y == 0 ? 0 : shape.Before;
        if (y > 0 && y + together > section.Height) NewPage();
        var first = Number;
        for (var line = 0; line < lines; line++)
        {
            if (y + shape.Line > section.Height && y > 0) NewPage();
            y += shape.Line;
        }

        y += shape.After;
        return first;
    }

    public void BeginTable() => headerHeight = 0;

    /// <summary>Places a table row; one that does not fit goes to the next page, under the repeated header.</summary>
    /// <returns>The page on which it begins.</returns>
    public int PlaceRow(RowStart row, int height)
    {
        if (row.IsHeader) headerHeight += height;
        var overflow = y + height - section.Height;
        if (overflow > 0 && y > headerHeight && (!row.MaySplit || height < section.Height / 4))
        {
            NewPage();
            y = row.IsHeader ? 0 : headerHeight;
        }

        var first = Number;
        y += height;
        while (y > section.Height)
        {
            var rest = y - section.Height;
            NewPage();
            y = Math.Min(section.Height, headerHeight + rest);
        }

        return first;
    }
}
