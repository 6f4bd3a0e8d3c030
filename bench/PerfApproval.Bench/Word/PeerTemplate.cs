using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PerfApproval.Bench.Word;

/// <summary>The same Word template in the peer's terms: the same paragraphs, tables and styles, other tags.</summary>
/// <remarks>The peer cannot merge cells or make contents: a second sample row stands for the merged one, and the entries come with the data.</remarks>
internal static class PeerTemplate
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Write(string source, string target)
    {
        File.Copy(source, target, overwrite: true);
        using var package = ZipFile.Open(target, ZipArchiveMode.Update);
        var document = Load(package);
        Translate(document.Root!.Element(W + "body")!);
        package.GetEntry("word/document.xml")!.Delete();
        using var part = package.CreateEntry("word/document.xml").Open();
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + document.ToString(SaveOptions.DisableFormatting)));
    }

    private static XDocument Load(ZipArchive package)
    {
        using var part = package.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    private static void Translate(XElement body)
    {
        DropBetween(body, "{{#多家单位}}", "{{/多家单位}}");
        DropBetween(body, "{{#单位之间}}", "{{/单位之间}}");
        body.Elements(W + "p").Where(p => p.Value is "{{#单位}}" or "{{/单位}}").Remove();
        RepeatContents(body);
        RepeatParagraph(body.Descendants(W + "p").Single(p => p.Value == "{{绩效目标}}"), "绩效目标");
        SplitSampleRow(body.Descendants(W + "tr").Single(r => r.Value.Contains("{{三级指标}}", StringComparison.Ordinal)));
    }

    private static void DropBetween(XElement body, string from, string to)
    {
        var first = body.Elements(W + "p").Single(p => p.Value == from);
        foreach (var paragraph in first.ElementsAfterSelf().TakeWhile(p => p.Value != to).Append(body.Elements(W + "p").Single(p => p.Value == to)).ToList())
            paragraph.Remove();
        first.Remove();
    }

    private static void RepeatContents(XElement body)
    {
        var entry = body.Elements(W + "p").Single(p => (string?)p.Descendants(W + "pStyle").FirstOrDefault()?.Attribute(W + "val") == "TOC1");
        entry.Elements(W + "r").Remove();
        entry.Add(Run("{{文字}}"), new XElement(W + "r", new XElement(W + "tab")), Run("{{页码}}"));
        entry.AddBeforeSelf(Paragraph("{{#目录}}"));
        entry.AddAfterSelf(Paragraph("{{/目录}}"));
    }

    private static void RepeatParagraph(XElement paragraph, string list)
    {
        paragraph.AddBeforeSelf(Paragraph($"{{{{#{list}}}}}"));
        paragraph.AddAfterSelf(Paragraph($"{{{{/{list}}}}}"));
        paragraph.Descendants(W + "t").Single().Value = "{{.}}";
    }

    private static void SplitSampleRow(XElement row)
    {
        var continued = new XElement(row);
        row.AddAfterSelf(continued);
        Merge(row, new XElement(W + "vMerge", new XAttribute(W + "val", "restart")));
        Merge(continued, new XElement(W + "vMerge"));
        continued.Descendants(W + "t").First().Value = "";
        Surround(row, "{{#指标}}{{#首行}}", "{{/首行}}");
        Surround(continued, "{{^首行}}", "{{/首行}}{{/指标}}");
    }

    private static void Merge(XElement row, XElement merge) => row.Descendants(W + "tcW").First().AddAfterSelf(merge);

    private static void Surround(XElement row, string before, string after)
    {
        row.Descendants(W + "t").First().Value = before + row.Descendants(W + "t").First().Value;
        row.Descendants(W + "t").Last().Value += after;
    }

    private static XElement Paragraph(string text) => new(W + "p", Run(text));

    private static XElement Run(string text) => new(W + "r", new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));
}
