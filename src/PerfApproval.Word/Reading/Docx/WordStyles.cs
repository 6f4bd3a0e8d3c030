using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>What the styles of a document say about a paragraph or run: which role it plays, whether it is hidden or numbered.</summary>
internal sealed class WordStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, WordStyle> styles = new(StringComparer.Ordinal);

    public static WordStyles Read(Stream? part)
    {
        var read = new WordStyles();
        if (part is null) return read;
        using var reader = SafeXml.Open(part);
        WordStyle? style = null;
        while (reader.Read())
        {
            SafeXml.CheckDepth(reader);
            if (reader.NodeType != System.Xml.XmlNodeType.Element) continue;
            var name = WordNames.Of(reader);
            if (name == "style" && WordNames.Attribute(reader, "styleId") is { } id) read.styles[id] = style = new WordStyle();
            else if (style is not null) style.Take(name, reader);
        }

        return read;
    }

    /// <summary>A style is known by its id or, since Word gives ids in its own language, by its name.</summary>
    public ParagraphRole RoleOf(string? id)
    {
        if (id is null) return ParagraphRole.Body;
        var role = RoleNamed(id);
        return role == ParagraphRole.Body && styles.TryGetValue(id, out var style) ? RoleNamed(style.Name) : role;
    }

    public bool Hides(string? id) => Chain(id).Select(s => s.Hidden).FirstOrDefault(h => h is not null) ?? false;

    /// <summary>The list a style puts its paragraphs in; null when it does not.</summary>
    public ListPlace? ListOf(string? id)
    {
        var list = Chain(id).Select(s => s.ListId).FirstOrDefault(l => l is not null);
        return list is null ? null : new(list, Chain(id).Select(s => s.Level).FirstOrDefault(l => l is not null) ?? 0);
    }

    private static ParagraphRole RoleNamed(string name)
    {
        if (Starts("Cover") || Starts("Title") || Starts("Subtitle")) return ParagraphRole.Cover;
        return Starts("TOC") ? ParagraphRole.Contents : ParagraphRole.Body;

        bool Starts(string with) => name.StartsWith(with, StringComparison.OrdinalIgnoreCase);
    }

    private IEnumerable<WordStyle> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn;
        }
    }
}
