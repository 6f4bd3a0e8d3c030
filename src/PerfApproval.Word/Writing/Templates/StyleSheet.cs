using System.Globalization;
using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>What a paragraph of the template takes from its style, the styles that one is based on and the defaults.</summary>
internal sealed class StyleSheet
{
    private const int BodyText = 9;
    private const int StandardMargin = 108;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly string? standard;
    private readonly XElement? defaults;

    public StyleSheet(XElement? root)
    {
        foreach (var style in root?.Elements(W + "style") ?? []) styles.TryAdd((string?)style.Attribute(W + "styleId") ?? "", style);
        standard = styles.FirstOrDefault(s => (string?)s.Value.Attribute(W + "type") == "paragraph" && (string?)s.Value.Attribute(W + "default") is "1" or "true").Key;
        defaults = root?.Element(W + "docDefaults");
    }

    public bool Has(string id) => styles.ContainsKey(id);

    /// <summary>The outline level of a heading, from 1; null for other paragraphs.</summary>
    public int? OutlineLevel(XElement paragraph) =>
        Number(ParagraphSetting(paragraph, "outlineLvl"), "val") is { } level and >= 0 and < BodyText ? level + 1 : null;

    /// <summary>The first level of contents entries a style stands for, by its name.</summary>
    public int? ContentsLevel(XElement paragraph)
    {
        var name = StyleOf(paragraph)?.Element(W + "name").Val() ?? "";
        return name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
    }

    /// <summary>A paragraph property where it is set nearest to the paragraph.</summary>
    public XElement? ParagraphSetting(XElement paragraph, string name) => Settings(paragraph, ParagraphProperties, "pPrDefault", name).FirstOrDefault();

    /// <summary>An attribute of a paragraph property; <c>w:spacing</c> and <c>w:ind</c> are inherited attribute by attribute.</summary>
    public int? ParagraphNumber(XElement paragraph, string name, string attribute) =>
        Settings(paragraph, ParagraphProperties, "pPrDefault", name).Select(s => Number(s, attribute)).FirstOrDefault(n => n is not null);

    public string? ParagraphText(XElement paragraph, string name, string attribute) =>
        Settings(paragraph, ParagraphProperties, "pPrDefault", name).Select(s => (string?)s.Attribute(W + attribute)).FirstOrDefault(t => t is not null);

    /// <summary>The size of the characters in half points, as the first run has it.</summary>
    public int FontSize(XElement paragraph)
    {
        var own = paragraph.Own(TextRun).Where(r => r.Element(Text) is not null).Select(r => Number(r.Element(RunProperties)?.Element(W + "sz"), "val")).FirstOrDefault();
        return own ?? Number(Settings(paragraph, RunProperties, "rPrDefault", "sz").FirstOrDefault(), "val") ?? 20;
    }

    /// <summary>The distance between the text and the border of a table's cells.</summary>
    public int CellMargin(XElement table, string side)
    {
        var properties = table.Element(W + "tblPr");
        var style = styles.GetValueOrDefault(properties?.Element(W + "tblStyle").Val() ?? "");
        return Chain(style).Select(s => s.Element(W + "tblPr")).Prepend(properties)
            .Select(p => Number(p?.Element(W + "tblCellMar")?.Element(W + side), "w")).FirstOrDefault(n => n is not null)
            ?? (side is "left" or "right" ? StandardMargin : 0);
    }

    public static int? Number(XElement? element, string attribute) =>
        decimal.TryParse((string?)element?.Attribute(W + attribute), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Clamp(number, -1_000_000, 1_000_000) : null;

    private IEnumerable<XElement> Settings(XElement paragraph, XName container, string defaultContainer, string name)
    {
        if (container == ParagraphProperties && paragraph.Element(ParagraphProperties)?.Element(W + name) is { } direct) yield return direct;
        foreach (var style in Chain(StyleOf(paragraph)))
        {
            if (style.Element(container)?.Element(W + name) is { } setting) yield return setting;
        }

        if (defaults?.Element(W + defaultContainer)?.Element(container)?.Element(W + name) is { } last) yield return last;
    }

    private IEnumerable<XElement> Chain(XElement? style)
    {
        // The bound keeps a style that is based on itself from going round for ever.
        for (var depth = 0; style is not null && depth < 20; depth++)
        {
            yield return style;
            style = styles.GetValueOrDefault(style.Element(W + "basedOn").Val() ?? "");
        }
    }

    private XElement? StyleOf(XElement paragraph) =>
        styles.GetValueOrDefault(paragraph.Element(ParagraphProperties)?.Element(W + "pStyle").Val() ?? standard ?? "");
}
