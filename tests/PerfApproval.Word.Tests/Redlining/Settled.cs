using System.Xml.Linq;

namespace PerfApproval.Word.Tests.Redlining;

/// <summary>What Word leaves of a part when every tracked change in it is accepted, or every one rejected.</summary>
internal static class Settled
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static readonly string[] Coming = ["ins", "moveTo"];
    private static readonly string[] Going = ["del", "moveFrom"];

    public static XElement Accepted(XElement part) => Settle(part, stays: Coming, goes: Going, isAccepted: true);

    public static XElement Rejected(XElement part) => Settle(part, stays: Going, goes: Coming, isAccepted: false);

    private static XElement Settle(XElement part, string[] stays, string[] goes, bool isAccepted)
    {
        var settled = new XElement(part);
        settled.Descendants().Where(e => e.Name.LocalName.EndsWith("RangeStart", StringComparison.Ordinal) || e.Name.LocalName.EndsWith("RangeEnd", StringComparison.Ordinal)).Remove();
        SettleRows(settled, stays, goes);
        SettleRuns(settled, stays, goes);
        SettleProperties(settled, isAccepted);
        foreach (var paragraph in settled.Descendants(W + "p").ToList()) SettleMark(paragraph, stays, goes);
        return settled;
    }

    private static void SettleRows(XElement part, string[] stays, string[] goes)
    {
        foreach (var row in part.Descendants(W + "tr").ToList())
        {
            var marks = row.Element(W + "trPr")?.Elements().ToList() ?? [];
            if (marks.Exists(m => Is(m, goes))) row.Remove();
            marks.Where(m => Is(m, stays)).Remove();
        }

        part.Descendants(W + "tbl").Where(t => !t.Elements(W + "tr").Any()).Remove();
    }

    private static void SettleRuns(XElement part, string[] stays, string[] goes)
    {
        part.Descendants().Where(e => Is(e, goes) && IsAroundRuns(e)).Remove();
        // From the inside out: what was moved and then deleted stands inside both.
        foreach (var wrapper in part.Descendants().Where(e => Is(e, stays) && IsAroundRuns(e)).Reverse().ToList()) wrapper.ReplaceWith(wrapper.Nodes());
        foreach (var text in part.Descendants(W + "delText")) text.Name = W + "t";
        foreach (var code in part.Descendants(W + "delInstrText")) code.Name = W + "instrText";
        part.Descendants(W + "hyperlink").Where(h => !h.Descendants(W + "r").Any()).Remove();
    }

    private static void SettleProperties(XElement part, bool isAccepted)
    {
        foreach (var change in part.Descendants(W + "pPrChange").ToList())
        {
            var properties = change.Parent!;
            change.Remove();
            if (isAccepted) continue;
            var kept = properties.Elements().Where(e => e.Name.LocalName is "rPr" or "sectPr").ToList();
            properties.ReplaceNodes(change.Element(W + "pPr")!.Elements(), kept);
        }
    }

    /// <summary>A mark that goes lets its paragraph run on into the next one, whose properties hold for both.</summary>
    private static void SettleMark(XElement paragraph, string[] stays, string[] goes)
    {
        var marks = paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Elements().ToList() ?? [];
        marks.Where(m => Is(m, stays)).Remove();
        if (!marks.Exists(m => Is(m, goes))) return;
        var content = paragraph.Nodes().Where(n => n is not XElement e || e.Name != W + "pPr").ToList();
        var next = paragraph.ElementsAfterSelf().FirstOrDefault(e => e.Name != W + "sectPr");
        if (next?.Name == W + "p") RunOn(content, next);
        else if (paragraph.Descendants(W + "r").Any()) throw new InvalidOperationException($"Word cannot join a text to a table: {paragraph}");
        else if (next is null && !StandsBehindSection(paragraph)) throw new InvalidOperationException($"Word never gives up the last paragraph of a text: {paragraph}");
        paragraph.Remove();
    }

    // A document without projects may end with the end of its contents' section, and no paragraph behind it.
    private static bool StandsBehindSection(XElement paragraph) =>
        paragraph.ElementsBeforeSelf().LastOrDefault()?.Element(W + "pPr")?.Element(W + "sectPr") is not null;

    private static void RunOn(List<XNode> content, XElement next)
    {
        content.ForEach(n => n.Remove());
        if (next.Element(W + "pPr") is { } properties) properties.AddAfterSelf(content);
        else next.AddFirst(content);
    }

    private static bool Is(XElement element, string[] names) => element.Name.Namespace == W && names.Contains(element.Name.LocalName);

    private static bool IsAroundRuns(XElement element) => element.Parent!.Name.LocalName is not ("rPr" or "trPr");
}
