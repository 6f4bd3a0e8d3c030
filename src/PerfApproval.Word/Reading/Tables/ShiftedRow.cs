using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Reads a row whose cells left their columns: levels are known by name, the rest by order, figures by what they are.</summary>
internal sealed class ShiftedRow(FormMap form)
{
    public IndicatorRow Read(TableRow row)
    {
        var rest = new Queue<TableCell>(row.Filled);
        if (rest.Count > 1 && form.Columns.IsLead(rest.Peek().Key) && !IsLevel(rest.Peek())) rest.Dequeue();
        var (level1, after1) = Level(rest, form.Levels.Level1, form.Levels.ShortLevel1);
        var (level2, after2) = Level(rest, form.Levels.Level2, form.Levels.ShortLevel2);
        var label = after2 ?? after1;
        var read = new IndicatorRow
        {
            Place = row.Place,
            Level1 = level1,
            Level2 = level2,
            IsRepaired = true,
            LevelStandsApart = label is not null && rest.Count > 0 && rest.Peek().Column > label.End,
        };
        Assign(read, [.. rest]);
        return read;
    }

    private bool IsLevel(TableCell cell) => form.Levels.Level1(cell.Key) is not null || form.Levels.Level2(cell.Key) is not null;

    // A short level (数量) could be a name as well, so it counts only where enough cells remain for the indicator itself.
    private (string? Text, TableCell? Cell) Level(Queue<TableCell> rest, Func<string, string?> exact, Func<string, string?> shortened)
    {
        if (!rest.TryPeek(out var cell)) return (null, null);
        var known = exact(cell.Key) is not null || (shortened(cell.Key) is not null && rest.Count > form.Columns.Contents.Count);
        return known ? (rest.Dequeue().Text, cell) : (null, null);
    }

    private void Assign(IndicatorRow read, TableCell[] cells)
    {
        var fields = form.Columns.Contents;
        var figure = Array.FindLastIndex(cells, c => c.IsFigure);
        if (cells.Length == fields.Count) Put(read, fields, cells);
        else if (cells.Length == 1) Put(read, [figure == 0 ? IndicatorField.Value : IndicatorField.Name], cells);
        else if (figure > 0) PutAround(read, cells, figure);
        else Put(read, WithoutOptional(cells.Length), cells);
    }

    private void PutAround(IndicatorRow read, TableCell[] cells, int figure)
    {
        var value = form.Columns.Contents.ToList().IndexOf(IndicatorField.Value);
        Put(read, [.. form.Columns.Contents.Take(value)], cells[..figure]);
        Put(read, [IndicatorField.Value], cells[figure..(figure + 1)]);
        Put(read, [.. form.Columns.Contents.Skip(value + 1)], cells[(figure + 1)..]);
    }

    // Name and value are never missing by intent; a description or a basis may be.
    private IndicatorField[] WithoutOptional(int count)
    {
        var fields = form.Columns.Contents.ToList();
        while (fields.Count > count && fields.FindLastIndex(f => f is IndicatorField.Weight or IndicatorField.Basis or IndicatorField.Description) is >= 0 and var at) fields.RemoveAt(at);
        return [.. fields];
    }

    private static void Put(IndicatorRow read, IReadOnlyList<IndicatorField> fields, TableCell[] cells)
    {
        for (var i = 0; i < cells.Length && fields.Count > 0; i++)
        {
            var field = fields[Math.Min(i, fields.Count - 1)];
            read.Texts[field] = [.. read.Texts.GetValueOrDefault(field, []), .. cells[i].Paragraphs];
        }
    }
}
