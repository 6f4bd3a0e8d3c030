using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Names and small questions of WordprocessingML that several steps of the compilation share.</summary>
internal static class WordXml
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XNamespace W = Main;
    public static readonly XName Paragraph = W + "p";
    public static readonly XName ParagraphProperties = W + "pPr";
    public static readonly XName TextRun = W + "r";
    public static readonly XName RunProperties = W + "rPr";
    public static readonly XName Text = W + "t";
    public static readonly XName Table = W + "tbl";
    public static readonly XName Row = W + "tr";
    public static readonly XName Cell = W + "tc";
    public static readonly XName CellProperties = W + "tcPr";
    public static readonly XName Section = W + "sectPr";
    public static readonly XName Value = W + "val";

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <exception cref="XmlException">The bytes are no XML, or XML with a document type.</exception>
    public static XDocument Load(byte[] part)
    {
        using var reader = XmlReader.Create(new MemoryStream(part), Safe);
        return XDocument.Load(reader);
    }

    public static byte[] Save(XDocument document) => Encoding.UTF8.GetBytes(Declared(document.Root!.ToString(SaveOptions.DisableFormatting)));

    public static string Declared(string xml) => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml;

    public static string? Val(this XElement? element) => (string?)element?.Attribute(Value);

    /// <summary>Whether a switch such as <c>w:b</c> is on; its mere presence says yes.</summary>
    public static bool IsOn(this XElement? element) => element is not null && element.Val() is not ("0" or "false" or "off");

    /// <summary>The elements of a paragraph's own runs, without those of text boxes inside it.</summary>
    public static IEnumerable<XElement> Own(this XElement paragraph, XName name) =>
        paragraph.Descendants(name).Where(e => e.Ancestors(Paragraph).First() == paragraph);

    public static string PlainText(this XElement paragraph) => string.Concat(paragraph.Own(Text).Select(t => t.Value));
}
