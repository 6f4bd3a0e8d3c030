using System.Xml.Linq;
using PerfApproval.Word.Writing.Pages;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Notes beside the fixed text what it takes up on the page, for the estimate of page numbers.</summary>
internal sealed class LayoutMarks(Compilation compilation)
{
    public void Run()
    {
        foreach (var text in compilation.Root.Descendants(Text).Nodes().OfType<XText>().ToList())
            text.AddBeforeSelf(Step(new FixedText(text.Value)));
        foreach (var line in compilation.Root.Descendants(W + "br").Concat(compilation.Root.Descendants(W + "cr")).ToList())
            line.AddBeforeSelf(Step((string?)line.Attribute(W + "type") == "page" ? new PageBreak() : new LineBreak()));
        foreach (var row in compilation.Root.Descendants(Row).Where(r => r.Ancestors(Table).Count() == 1).ToList()) MarkRow(row);
        foreach (var paragraph in compilation.Root.Descendants(Paragraph).Where(p => !p.Ancestors(Paragraph).Any()).ToList()) MarkParagraph(paragraph);
        MarkSections();
    }

    private void MarkRow(XElement row)
    {
        if (!row.ElementsBeforeSelf(Row).Any()) row.Parent!.AddBeforeSelf(Step(new TableStart()));
        row.AddFirst(Step(RowStart.Of(row)));
        row.Add(Step(new RowEnd()));
        foreach (var cell in row.Elements(Cell).ToList())
        {
            var start = Step(CellStart.Of(cell, compilation.Styles));
            if (cell.Element(CellProperties) is { } properties) properties.AddBeforeSelf(start);
            else cell.AddFirst(start);
            cell.Add(Step(new CellEnd()));
        }
    }

    private void MarkParagraph(XElement paragraph)
    {
        paragraph.AddFirst(Step(new ParagraphStart(ParagraphShape.Of(paragraph, compilation.Styles))));
        paragraph.Add(Step(new ParagraphEnd()));
    }

    // The properties of a section stand at its end; the page needs them at its beginning.
    private void MarkSections()
    {
        var body = compilation.Root.Element(W + "body");
        var start = body?.FirstNode;
        XElement? last = null;
        foreach (var section in body?.Descendants(Section).ToList() ?? [])
        {
            var shape = SectionShape.Of(section);
            start?.AddBeforeSelf(compilation.Markup.Mark(new SectionStart(shape)));
            if (shape.FirstNumber is not null) last?.Add(compilation.Markup.Mark(new BeforeNumbering()));
            last = section.Parent!.Name == ParagraphProperties ? section.Ancestors(Paragraph).First() : null;
            start = last is null ? null : Following(last);
        }
    }

    private static XNode? Following(XElement paragraph) =>
        paragraph.AncestorsAndSelf().Select(e => e.NextNode).FirstOrDefault(n => n is not null);

    private XProcessingInstruction Step(LayoutStep step) => compilation.Markup.Mark(step);
}
