using System.Globalization;
using System.Xml;
using PerfApproval.Domain;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading;

/// <summary>Who saved a Word file last, and when, as the file says of itself; nothing for files that say nothing.</summary>
public sealed record LastSaved(string? By, DateTimeOffset? At)
{
    private const string UsualPart = "docProps/core.xml";

    private static readonly LastSaved Unsaid = new(null, null);

    /// <exception cref="InputRefusedException">The file is a Word file, but a damaged one.</exception>
    public static LastSaved Of(string fileName, Stream content, CancellationToken stop = default)
    {
        var file = SourceFile.Open(fileName, content, stop);
        if (!file.Start(2).AsSpan().SequenceEqual("PK"u8)) return Unsaid;
        using var package = WordPackage.Open(file);
        try
        {
            using var part = package.OpenPart(WordRelations.CoreProperties(package) ?? UsualPart, ReadingLimits.SidePartBytes);
            return part is null ? Unsaid : Read(part);
        }
        catch (XmlException)
        {
            // The properties of a file are no reason to refuse what it says.
            return Unsaid;
        }
    }

    private static LastSaved Read(Stream part)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = SafeXml.Open(part);
        while (reader.Read())
        {
            SafeXml.CheckDepth(reader);
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1) said[reader.LocalName] = Text(reader);
        }

        return new LastSaved(Filled(said, "lastModifiedBy") ?? Filled(said, "creator"), Time(Filled(said, "modified") ?? Filled(said, "created")));
    }

    private static string Text(XmlReader reader)
    {
        using var element = reader.ReadSubtree();
        element.Read();
        var text = "";
        while (element.Read())
        {
            if (element.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text += element.Value;
        }

        return text.Trim();
    }

    private static string? Filled(Dictionary<string, string> said, string name) => said.GetValueOrDefault(name) is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
