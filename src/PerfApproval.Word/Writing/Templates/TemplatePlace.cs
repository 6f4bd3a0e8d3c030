using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Where in a template something stands, as an official would look for it.</summary>
internal static class TemplatePlace
{
    private const int Shown = 30;

    public static string Of(XElement place, XElement root)
    {
        var table = place.AncestorsAndSelf(Table).LastOrDefault();
        return (table is null ? InText(place, root) : InTable(place, table, root)) + Quote(place);
    }

    private static string InText(XElement place, XElement root)
    {
        var paragraphs = root.Descendants(Paragraph).Where(p => !p.Ancestors(Table).Any()).ToList();
        return $"第 {paragraphs.IndexOf(place.AncestorsAndSelf(Paragraph).LastOrDefault() ?? place) + 1} 段";
    }

    private static string InTable(XElement place, XElement table, XElement root)
    {
        var tables = root.Descendants(Table).Where(t => !t.Ancestors(Table).Any()).ToList();
        var row = place.AncestorsAndSelf(Row).LastOrDefault();
        var cell = place.AncestorsAndSelf(Cell).LastOrDefault();
        return $"第 {tables.IndexOf(table) + 1} 个表格" + (row is null ? "" : $"第 {IndexOf(row, Row)} 行") + (cell is null ? "" : $"第 {IndexOf(cell, Cell)} 格");
    }

    private static int IndexOf(XElement element, XName name) => element.ElementsBeforeSelf(name).Count() + 1;

    private static string Quote(XElement place)
    {
        var text = string.Concat(place.Descendants(Text).Select(t => t.Value));
        return text.Length == 0 ? "" : $"“{(text.Length > Shown ? text[..Shown] + "…" : text)}”";
    }
}
