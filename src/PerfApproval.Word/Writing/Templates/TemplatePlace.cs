using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Where in a template something stands, as an official would look for it.</summary>
internal static class TemplatePlace
{
    private const int Shown = 30;

    private sealed record Ordinal(int Number);

    /// <summary>Numbers paragraphs and tables while they still stand as the official sees them.</summary>
    public static void Count(XElement root)
    {
        Number(root.Descendants(Paragraph).Where(p => !p.Ancestors(Table).Any()));
        Number(root.Descendants(Table).Where(t => !t.Ancestors(Table).Any()));
    }

    public static string Of(XElement place)
    {
        var table = place.AncestorsAndSelf(Table).LastOrDefault();
        return (table is null ? InText(place) : InTable(place, table)) + Quote(place);
    }

    private static void Number(IEnumerable<XElement> elements)
    {
        var number = 0;
        foreach (var element in elements) element.AddAnnotation(new Ordinal(++number));
    }

    private static string InText(XElement place)
    {
        var paragraph = place.AncestorsAndSelf(Paragraph).LastOrDefault() ?? place.Descendants(Paragraph).FirstOrDefault();
        return paragraph?.Annotation<Ordinal>() is { } ordinal ? $"第 {ordinal.Number} 段" : "";
    }

    private static string InTable(XElement place, XElement table)
    {
        var row = place.AncestorsAndSelf(Row).LastOrDefault();
        var cell = place.AncestorsAndSelf(Cell).LastOrDefault();
        return $"第 {table.Annotation<Ordinal>()?.Number} 个表格" + (row is null ? "" : $"第 {IndexOf(row, Row)} 行") + (cell is null ? "" : $"第 {IndexOf(cell, Cell)} 格");
    }

    private static int IndexOf(XElement element, XName name) => element.ElementsBeforeSelf(name).Count() + 1;

    private static string Quote(XElement place)
    {
        var text = string.Concat(place.Descendants(Text).Select(t => t.Value));
        return text.Length == 0 ? "" : $"“{(text.Length > Shown ? text[..Shown] + "…" : text)}”";
    }
}
