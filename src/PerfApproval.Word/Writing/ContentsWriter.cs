using System.Globalization;
using System.Security;
using System.Text;
using PerfApproval.Word.Writing.Packaging;
using PerfApproval.Word.Writing.Pages;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Writing;

/// <summary>Writes the table of contents as the TOC field Word would have made, its entries and page numbers already there.</summary>
internal sealed class ContentsWriter(ContentsLayout layout, Utf8Output output)
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    public void Write(IReadOnlyList<OutlineEntry> outline)
    {
        var listed = outline.Where(e => e.Level <= layout.DeepestLevel && e.Text.Length > 0).ToList();
        var start = Begin + Code(layout.FieldCode) + Separate;
        // A field without entries still needs a paragraph to stand in.
        if (listed.Count == 0) output.Write($"<w:p>{layout[1].ParagraphProperties}{start}{End}</w:p>");
        for (var i = 0; i < listed.Count; i++)
        {
            var look = layout[listed[i].Level];
            output.Write($"<w:p>{look.ParagraphProperties}{(i == 0 ? start : "")}");
            WriteEntry(listed[i], look.RunProperties);
            output.Write($"{(i == listed.Count - 1 ? End : "")}</w:p>");
        }
    }

    private void WriteEntry(OutlineEntry entry, string look)
    {
        var page = entry.Page.ToString(CultureInfo.InvariantCulture);
        output.Write($"<w:hyperlink w:anchor=\"{entry.Bookmark}\" w:history=\"1\"><w:r>{look}<w:t xml:space=\"preserve\">");
        FiledText.Write(entry.Text, output);
        output.Write($"</w:t></w:r><w:r>{look}<w:tab/></w:r>{Begin}{Code($" PAGEREF {entry.Bookmark} \\h ")}{Separate}");
        output.Write($"<w:r>{look}<w:t>{page}</w:t></w:r>{End}</w:hyperlink>");
    }

    private static string Code(string code) => $"<w:r><w:instrText xml:space=\"preserve\">{SecurityElement.Escape(code)}</w:instrText></w:r>";
}
