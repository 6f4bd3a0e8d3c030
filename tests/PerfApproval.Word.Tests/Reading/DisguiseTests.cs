using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using PerfApproval.Domain.Documents;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>The sample files in disguises that look the same in Word: all must read the same.</summary>
public sealed class DisguiseTests
{
    private static readonly XNamespace W = WordFile.Main;
    private static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static readonly Dictionary<string, Action<XElement>> Disguises = new(StringComparer.Ordinal)
    {
        ["every letter a run of its own"] = body => Each(body, "r", r => [.. r.Value.Length > 0 && r.Element(W + "tab") is null ? r.Value.Select(c => (object)Run(c.ToString())) : [r]]),
        ["all text inserted under tracked changes"] = body => Each(body, "r", r => [new XElement(W + "ins", r)]),
        ["deleted text beside every run"] = body => Each(body, "r", r => [r, new XElement(W + "del", new XElement(W + "r", new XElement(W + "delText", "旧"))), new XElement(W + "moveFrom", Run("移走"))]),
        ["every run in a hyperlink in a smart tag"] = body => Each(body, "r", r => [new XElement(W + "smartTag", new XElement(W + "hyperlink", r))]),
        ["every run in an alternative"] = body => Each(body, "r", r => [new XElement(Mc + "AlternateContent", new XElement(Mc + "Choice", new XAttribute("Requires", ""), r), new XElement(Mc + "Fallback", r))]),
        ["every run the result of a field"] = body => Each(body, "r", r => [Field("begin"), new XElement(W + "r", new XElement(W + "instrText", "REF x")), Field("separate"), r, Field("end")]),
        ["every paragraph in a content control"] = body => Each(body, "p", p => [Control(p)]),
        ["every cell in a content control"] = body => Each(body, "tc", c => [Control(c)]),
        ["every row in a content control"] = body => Each(body, "tr", r => [Control(r)]),
        ["every table in a content control"] = body => Each(body, "tbl", t => [Control(t)]),
        ["merged cells printed in every row"] = PrintMergedCells,
        ["single cells written as merges of one"] = body => Each(body, "vMerge", _ => []),
        ["no empty paragraphs between tables, only a break"] = body => Each(body, "p", p => p.Parent == body && p.Value.Length == 0 ? [new XElement(W + "p", new XElement(W + "r", new XElement(W + "br", new XAttribute(W + "type", "page"))))] : [p]),
        ["twice as many empty paragraphs"] = body => Each(body, "tbl", t => [new XElement(W + "p"), t, new XElement(W + "p")]),
        ["every row a table of its own"] = body => Each(body, "tbl", t => [.. t.Elements(W + "tr").SelectMany(r => new object[] { new XElement(W + "tbl", t.Element(W + "tblGrid"), r), new XElement(W + "p") })]),
        ["deleted rows between the rows"] = body => Each(body, "tr", r => [r, new XElement(W + "tr", new XElement(W + "trPr", new XElement(W + "del")), r.Elements(W + "tc"))]),
        ["former properties of cells and paragraphs kept"] = body => Each(body, "tcPr", p => [new XElement(W + "tcPr", p.Elements(), new XElement(W + "tcPrChange", new XElement(W + "tcPr", new XElement(W + "gridSpan", new XAttribute(W + "val", 9)), new XElement(W + "vMerge"))))]),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var name in Disguises.Keys)
            {
                cases.Add("000.docx", name);
                cases.Add("001.docx", name);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sample_in_disguise_reads_the_same(string sample, string disguise)
    {
        var document = XDocument.Parse(DocumentXml(sample), LoadOptions.PreserveWhitespace);
        Disguises[disguise](document.Root!.Element(W + "body")!);

        Read(document.ToString(SaveOptions.DisableFormatting)).ShouldBe(Json(Samples.Read(sample)));
    }

    [Theory]
    [InlineData("000.docx")]
    [InlineData("001.docx")]
    public void The_encoding_of_the_XML_does_not_matter(string sample)
    {
        var utf16 = DocumentXml(sample).Replace("UTF-8", "UTF-16", StringComparison.Ordinal);
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("word/document.xml").Open())
            part.Write([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(utf16)]);

        Json(Samples.Reader.Read(sample, content)).ShouldBe(Json(Samples.Read(sample)));
    }

    private static void Each(XElement body, string name, Func<XElement, object[]> into)
    {
        foreach (var element in body.Descendants(W + name).Reverse().ToList()) element.ReplaceWith(into(element));
    }

    private static void PrintMergedCells(XElement body)
    {
        foreach (var cell in body.Descendants(W + "tc").Where(c => c.Element(W + "tcPr")?.Element(W + "vMerge") is { } m && m.Attribute(W + "val") is null).ToList())
        {
            var place = cell.ElementsBeforeSelf(W + "tc").Count();
            var above = cell.Parent!.ElementsBeforeSelf(W + "tr").Last().Elements(W + "tc").ElementAt(place);
            cell.ReplaceWith(new XElement(above));
        }

        body.Descendants(W + "vMerge").Remove();
    }

    private static XElement Run(string text) => new(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private static XElement Field(string type) => new(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", type)));

    private static XElement Control(XElement content) => new(W + "sdt", new XElement(W + "sdtPr"), new XElement(W + "sdtContent", content));

    private static string Read(string xml) => Json(new WordFile().With("word/document.xml", xml).Read());

    private static string Json(TargetDocument document) => DocumentJson.Write(document with { Notes = [] });

    private static string DocumentXml(string sample)
    {
        using var zip = ZipFile.OpenRead(Samples.At("samples", sample));
        using var text = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        return text.ReadToEnd();
    }
}
