using System.Globalization;
using System.Xml.Linq;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Gives cover, title and contents the style ids that tell them from the forms; a Chinese Word or WPS renames ids when it saves, never the names.</summary>
internal static class StyleIds
{
    private static readonly HashSet<XName> References = [W + "pStyle", W + "basedOn", W + "next", W + "link"];

    public static void Normalise(TemplatePackage package)
    {
        var file = package.Related("styles").FirstOrDefault();
        if (file is null) return;
        var styles = package.Xml(file);
        var renamed = Renamed([.. styles.Root!.Elements(W + "style")]);
        if (renamed.Count == 0) return;
        foreach (var style in styles.Root.Elements(W + "style"))
        {
            if (renamed.TryGetValue(Id(style), out var id)) style.SetAttributeValue(W + "styleId", id);
        }

        Redirect(package, file, styles, renamed);
        string[] texts = [package.Document, .. package.Related("header"), .. package.Related("footer"), .. package.Related("numbering"), .. package.Related("footnotes"), .. package.Related("endnotes")];
        foreach (var part in texts) Redirect(package, part, package.Xml(part), renamed);
    }

    private static Dictionary<string, string> Renamed(List<XElement> styles)
    {
        var taken = styles.Select(Id).ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var style in styles.Where(s => (string?)s.Attribute(W + "type") == "paragraph"))
        {
            var wanted = Wanted(style);
            if (wanted is null || Id(style) == wanted || (wanted == "Cover" && Id(style).StartsWith(wanted, StringComparison.Ordinal))) continue;
            if (wanted == "Cover") wanted = Numbered(wanted, taken);
            if (taken.Add(wanted)) renamed[Id(style)] = wanted;
        }

        return renamed;
    }

    private static string? Wanted(XElement style)
    {
        var name = style.Element(W + "name").Val() ?? "";
        if (name.StartsWith("封面", StringComparison.Ordinal) || name.StartsWith("Cover", StringComparison.OrdinalIgnoreCase)) return "Cover";
        if (name.Equals("Title", StringComparison.OrdinalIgnoreCase)) return "Title";
        return name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase)
            ? "TOC" + (name[4..].Equals("heading", StringComparison.OrdinalIgnoreCase) ? "Heading" : name[4..])
            : null;
    }

    private static string Numbered(string id, HashSet<string> taken) => Enumerable.Range(1, taken.Count + 1)
        .Select(n => id + n.ToString(CultureInfo.InvariantCulture)).First(n => !taken.Contains(n));

    private static void Redirect(TemplatePackage package, string part, XDocument xml, Dictionary<string, string> renamed)
    {
        foreach (var reference in xml.Descendants().Where(e => References.Contains(e.Name)))
        {
            if (reference.Val() is { } id && renamed.TryGetValue(id, out var now)) reference.SetAttributeValue(Value, now);
        }

        package[part] = Save(xml);
    }

    private static string Id(XElement style) => (string?)style.Attribute(W + "styleId") ?? "";
}
