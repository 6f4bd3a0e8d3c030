using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PerfApproval.Word.Tests.Comparison;

/// <summary>The text of a .docx in the layout of the samples: a line for each paragraph, a tab before each cell, an empty line after each row.</summary>
internal sealed class DocumentText
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly HashSet<XName> Silent = [W + "del", W + "moveFrom", W + "instrText", W + "delText", W + "pPr", W + "rPr", W + "sdtPr"];
    private static readonly HashSet<XName> BlockWrappers = [W + "sdt", W + "ins", W + "customXml", W + "smartTag"];
    private static readonly HashSet<XName> TableWrappers = [W + "sdt", W + "customXml"];

    private static readonly string[] Surroundings = ["Cover", "Title", "TOC"];

    private readonly bool hasBookmarks;
    private readonly bool isBodyOnly;

    private DocumentText(bool hasBookmarks, bool isBodyOnly)
    {
        this.hasBookmarks = hasBookmarks;
        this.isBodyOnly = isBodyOnly;
    }

    /// <summary>Everything, bookmarks included.</summary>
    public static string Of(Stream docx) => new DocumentText(hasBookmarks: true, isBodyOnly: false).Read(Body(docx));

    /// <summary>Without cover, title and contents.</summary>
    public static string OfForms(Stream docx) => new DocumentText(hasBookmarks: false, isBodyOnly: true).Read(Body(docx));

    public static string OfForms(XElement body) => new DocumentText(hasBookmarks: true, isBodyOnly: true).Read(body);

    private static XElement Body(Stream docx)
    {
        using var package = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
        using var document = package.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(document).Root!.Element(W + "body")!;
    }

    private string Read(XElement body) => string.Join('\n', Blocks(body, isBodyOnly));

    private IEnumerable<string> Blocks(XElement parent, bool leavesOutSurroundings)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == W + "p" && !(leavesOutSurroundings && Surrounds(child))) yield return Paragraph(child);
            foreach (var line in Inner(child, leavesOutSurroundings)) yield return line;
        }
    }

    private IEnumerable<string> Inner(XElement child, bool leavesOutSurroundings)
    {
        if (child.Name == W + "tbl") return Table(child);
        return BlockWrappers.Contains(child.Name) ? Blocks(child.Element(W + "sdtContent") ?? child, leavesOutSurroundings) : [];
    }

    private static bool Surrounds(XElement paragraph)
    {
        var style = (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "";
        return Surroundings.Any(s => style.StartsWith(s, StringComparison.Ordinal));
    }

    private string Paragraph(XElement paragraph)
    {
        var marks = hasBookmarks ? paragraph.Descendants(W + "bookmarkStart").Select(b => $"[bookmark: {(string?)b.Attribute(W + "name")}]") : [];
        return string.Concat(marks) + RunText(paragraph);
    }

    private static string RunText(XElement node)
    {
        var text = new StringBuilder();
        foreach (var child in node.Elements()) text.Append(TextOf(child));
        return text.ToString();
    }

    private static string TextOf(XElement child)
    {
        if (child.Name == W + "t") return string.Concat(child.Nodes().TakeWhile(n => n is not XElement).OfType<XText>().Select(t => t.Value));
        if (child.Name == W + "tab") return "\t";
        if (child.Name == W + "br" || child.Name == W + "cr") return "\n";
        if (child.Name == W + "noBreakHyphen") return "-";
        var isAlternative = child.Name.Namespace != W && child.Name.LocalName == "AlternateContent";
        return Silent.Contains(child.Name) || isAlternative ? "" : RunText(child);
    }

    private IEnumerable<string> Table(XElement table)
    {
        foreach (var row in Members(table, W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + "del") is null))
        {
            foreach (var cell in Members(row, W + "tc"))
                yield return "\t" + (IsContinued(cell) ? "" : string.Join('\n', Blocks(cell, leavesOutSurroundings: false)));
            yield return "";
        }
    }

    private static bool IsContinued(XElement cell)
    {
        var merge = cell.Element(W + "tcPr")?.Element(W + "vMerge");
        return merge is not null && ((string?)merge.Attribute(W + "val") ?? "continue") == "continue";
    }

    private static IEnumerable<XElement> Members(XElement parent, XName name)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == name) yield return child;
            if (!TableWrappers.Contains(child.Name)) continue;
            foreach (var member in Members(child.Element(W + "sdtContent") ?? child, name)) yield return member;
        }
    }
}
