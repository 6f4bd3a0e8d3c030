using System.Xml.Linq;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Writing.Pages;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Marks the table rows that hold <c>{{三级指标}}</c>: neighbours are cloned in turn, cells of merged columns get the place of their merge.</summary>
internal sealed class SampleRows(Compilation compilation)
{
    // A merge stands behind these in w:tcPr; the schema fixes the order.
    private static readonly HashSet<XName> BeforeMerge = [W + "cnfStyle", W + "tcW", W + "gridSpan", W + "hMerge"];

    public void Run()
    {
        var samples = compilation.Root.Descendants(Row).Where(r => Holds(r, IndicatorField.Name)).ToList();
        foreach (var first in samples.Where(r => r.ElementsBeforeSelf(Row).LastOrDefault() is not { } above || !samples.Contains(above)))
        {
            var group = first.ElementsAfterSelf(Row).Prepend(first).TakeWhile(samples.Contains).ToList();
            if (first.Parent!.Elements(Row).Count() == group.Count)
                throw compilation.Refusal(first, "指标样本行所在的表格要有表头，否则没有指标的项目会印出一个空表格；请在上面加一行栏目名称。");
            MarkGroup(group);
        }
    }

    private void MarkGroup(List<XElement> group)
    {
        foreach (var row in group) MarkMergedCells(row);
        group[0].AddBeforeSelf(compilation.Markup.Open(new Stretch(Scope.Indicator, null,
            rows => new IndicatorRows([.. rows.OfType<SampleRow>()]))));
        group[^1].AddAfterSelf(Markup.Close());
        foreach (var row in group)
        {
            row.AddBeforeSelf(compilation.Markup.Open(new Stretch(null, null, content => new SampleRow(content))));
            row.AddAfterSelf(Markup.Close());
        }
    }

    private void MarkMergedCells(XElement row)
    {
        foreach (var column in compilation.Form.Indicators.Columns)
        {
            var cell = row.Elements(Cell).FirstOrDefault(c => Holds(c, column.Field)) ?? throw compilation.Refusal(row,
                $"这一行有 {{{{三级指标}}}}，却缺少 {{{{{Vocabulary.IndicatorNames[column.Field]}}}}}，请在对应的格里补上。");
            if (column.Merged) MarkMerge(cell, column.Field);
        }
    }

    private void MarkMerge(XElement cell, IndicatorField column)
    {
        var properties = cell.Element(CellProperties);
        if (properties is null) cell.AddFirst(properties = new XElement(CellProperties));
        properties.Elements(W + "vMerge").Remove();
        var mark = compilation.Markup.Mark(new MergeMark(column));
        var before = properties.Elements().LastOrDefault(e => BeforeMerge.Contains(e.Name));
        if (before is null) properties.AddFirst(mark);
        else before.AddAfterSelf(mark);

        var continued = Empty(cell.Element(Paragraph));
        properties.AddAfterSelf(compilation.Markup.Open(new Stretch(null, null, content => new MergedContent(column, content, continued))));
        cell.Add(Markup.Close());
    }

    private FixedXml Empty(XElement? paragraph)
    {
        var empty = new XElement(Paragraph, paragraph?.Element(ParagraphProperties) is { } look ? new XElement(look) : null);
        var shape = ParagraphShape.Of(paragraph ?? empty, compilation.Styles);
        return new FixedXml(System.Text.Encoding.UTF8.GetBytes(compilation.Fragment(empty)), [new ParagraphStart(shape), new ParagraphEnd()]);
    }

    private bool Holds(XElement element, IndicatorField column)
    {
        var names = compilation.Vocabulary.Fields.Where(f => f.Scope == Scope.Indicator && f.Key == column.ToString()).Select(f => f.Name).ToList();
        return element.Descendants(Paragraph).Any(p => p.Ancestors(Row).First() == (element.Name == Row ? element : element.Parent)
            && Tag.In(p.PlainText()).Any(t => t.Kind == TagKind.Field && names.Contains(t.Name)));
    }
}
