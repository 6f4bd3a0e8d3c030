using System.IO.Compression;
using System.Security;
using System.Text;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Builds Word files by hand, so that a test can put anything into them that Word or a forger could.</summary>
internal sealed class WordFile
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal)
    {
        ["_rels/.rels"] = Related(("officeDocument", "word/document.xml")),
        ["word/_rels/document.xml.rels"] = Related(("styles", "styles.xml"), ("numbering", "numbering.xml")),
    };

    public static WordFile Of(params string[] body) => new WordFile().With("word/document.xml", Document(Main, string.Concat(body)));

    public static WordFile InStrictNamespace(params string[] body) => new WordFile().With("word/document.xml", Document(Strict, string.Concat(body)));

    public WordFile With(string part, string xml)
    {
        parts[part] = xml;
        return this;
    }

    public WordFile WithStyles(string styles) => With("word/styles.xml", $"{Declaration}<w:styles xmlns:w=\"{Main}\">{styles}</w:styles>");

    public WordFile WithNumbering(string numbering) => With("word/numbering.xml", $"{Declaration}<w:numbering xmlns:w=\"{Main}\">{numbering}</w:numbering>");

    public byte[] Bytes()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return content.ToArray();
    }

    public TargetDocument Read() => Samples.Reader.Read("test.docx", new MemoryStream(Bytes()));

    public static string Document(string ns, string body) =>
        $"{Declaration}<w:document xmlns:w=\"{ns}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
        + $"><w:body>{body}</w:body></w:document>";

    public static string T(string text) => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:t>";

    public static string R(string text) => $"<w:r>{T(text)}</w:r>";

    public static string P(string text, string? style = null) => PX(R(text), style is null ? "" : $"<w:pStyle w:val=\"{style}\"/>");

    /// <summary>A paragraph of any XML.</summary>
    public static string PX(string content, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>";

    public static string Cell(string text, int span = 1) => CellX(P(text), $"<w:gridSpan w:val=\"{span}\"/>");

    public static string CellX(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    public static string MergeStart(string text, int span = 1) => CellX(P(text), $"<w:gridSpan w:val=\"{span}\"/><w:vMerge w:val=\"restart\"/>");

    public static string Merged(int span = 1) => CellX("<w:p/>", $"<w:gridSpan w:val=\"{span}\"/><w:vMerge/>");

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>";

    private static string Related(params (string Kind, string Target)[] to) =>
        $"{Declaration}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(to.Select((t, i) => $"<Relationship Id=\"r{i}\" Type=\"{Relations}/{t.Kind}\" Target=\"{t.Target}\"/>")) + "</Relationships>";
}
