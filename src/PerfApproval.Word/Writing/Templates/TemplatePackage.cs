using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using PerfApproval.Domain;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>The parts of a Word template, read into memory and checked to be such a file.</summary>
internal sealed class TemplatePackage
{
    private const int LargestPart = 32 * 1024 * 1024;
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);

    public required string Name { get; init; }

    public string Document { get; private set; } = "";

    public IEnumerable<string> PartNames => parts.Keys.OrderBy(n => n != ContentTypes);

    public byte[] this[string part]
    {
        get => parts[part];
        set => parts[part] = value;
    }

    /// <exception cref="InputRefusedException">The file is no Word document that can serve as a template.</exception>
    public static TemplatePackage Read(Stream file, string name)
    {
        var package = new TemplatePackage { Name = name };
        try
        {
            package.ReadParts(file);
            package.Check();
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or NotSupportedException or EndOfStreamException)
        {
            throw Damaged(name, broken);
        }

        return package;
    }

    public static InputRefusedException Damaged(string name, Exception cause) =>
        new($"模板 {name} 打不开，它不是 Word 文档或者已经损坏；请用 Word 打开后另存为 .docx。", cause);

    public XDocument Xml(string part) => WordXml.Load(parts[part]);

    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The parts of a kind (styles, header, footer, …) that the document refers to.</summary>
    public IEnumerable<string> Related(string kind) => LinksOf(Document)
        .Where(l => (string?)l.Attribute("Type") == Relationships + kind && (string?)l.Attribute("TargetMode") != "External")
        .Select(l => Resolve(Document, (string?)l.Attribute("Target") ?? "")).Where(Has).Distinct();

    /// <summary>The relationship and the part itself go; what a published document has no use for.</summary>
    public void Drop(string source, string kindEnding)
    {
        var file = LinkFile(source);
        if (!Has(file)) return;
        var links = Xml(file);
        foreach (var link in links.Root!.Elements().Where(l => ((string?)l.Attribute("Type") ?? "").EndsWith(kindEnding, StringComparison.Ordinal)).ToList())
        {
            link.Remove();
            Forget(Resolve(source, (string?)link.Attribute("Target") ?? ""));
        }

        parts[file] = WordXml.Save(links);
    }

    private void ReadParts(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        long total = 0;
        foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith('/')))
        {
            total += entry.Length;
            if (total > LargestPart || entry.FullName.Contains("..", StringComparison.Ordinal))
                throw new InvalidDataException("The package is too large or holds a path that leaves it.");
            var content = new byte[entry.Length];
            using var stream = entry.Open();
            stream.ReadExactly(content);
            parts[entry.FullName.TrimStart('/')] = content;
        }
    }

    private void Check()
    {
        if (!Has(ContentTypes) || !Has("_rels/.rels")) throw new InvalidDataException("No Open XML package.");
        var main = LinksOf("").FirstOrDefault(l => ((string?)l.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true);
        Document = Resolve("", (string?)main?.Attribute("Target") ?? "");
        if (!Has(Document)) throw new InvalidDataException("No main document.");
        if (Xml(Document).Root!.Name != WordXml.W + "document")
            throw new InputRefusedException($"模板 {Name} 不是普通的 Word 文档，请用 Word 另存为“Word 文档 (*.docx)”（不要选“严格 Open XML 文档”）。");

        var types = Encoding.UTF8.GetString(parts[ContentTypes]);
        if (types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            throw new InputRefusedException($"模板 {Name} 带有宏，不能使用；请另存为不带宏的“Word 文档 (*.docx)”。");
        // A .dotx would make every published document open as a new, unnamed one.
        parts[ContentTypes] = Encoding.UTF8.GetBytes(types.Replace("wordprocessingml.template.main", "wordprocessingml.document.main", StringComparison.Ordinal));
    }

    private IEnumerable<XElement> LinksOf(string source) =>
        Has(LinkFile(source)) ? Xml(LinkFile(source)).Root!.Elements(Links + "Relationship") : [];

    private void Forget(string part)
    {
        if (!parts.Remove(part)) return;
        var types = Xml(ContentTypes);
        types.Root!.Elements().Where(t => (string?)t.Attribute("PartName") == "/" + part).Remove();
        parts[ContentTypes] = WordXml.Save(types);
    }

    private static string LinkFile(string source)
    {
        var slash = source.LastIndexOf('/') + 1;
        return $"{source[..slash]}_rels/{source[slash..]}.rels";
    }

    private static string Resolve(string source, string target) => target.StartsWith('/')
        ? target[1..]
        : source[..(source.LastIndexOf('/') + 1)] + target;
}
