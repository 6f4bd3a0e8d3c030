using System.Globalization;
using System.Xml.Linq;

namespace PerfApproval.Word.Tests.Redlining;

/// <summary>A part in a form in which two parts are equal when no reader and no later edit could tell them apart.</summary>
/// <remarks>Left aside: how text is cut into runs, runs and properties that are empty, bookmarks that mark nothing, the names of the others.</remarks>
internal static class PlainForm
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static string Of(XElement part)
    {
        var plain = new XElement(part);
        foreach (var parent in plain.DescendantsAndSelf().Where(e => e.Elements(W + "r").Any()).ToList()) JoinRuns(parent);
        foreach (var empty in new[] { "rPr", "pPr", "trPr" }) plain.Descendants(W + empty).Where(e => !e.HasElements && !e.HasAttributes).Remove();
        DropEmptyBookmarks(plain);
        NameBookmarks(plain);
        foreach (var empty in plain.Descendants().Where(e => !e.Nodes().Any())) empty.RemoveNodes();
        return plain.ToString();
    }

    private static void JoinRuns(XElement parent)
    {
        foreach (var run in parent.Elements(W + "r").ToList())
        {
            JoinTexts(run);
            if (run.Elements().All(e => e.Name == W + "rPr")) run.Remove();
            else if (run.PreviousNode is XElement before && before.Name == W + "r" && XNode.DeepEquals(before.Element(W + "rPr"), run.Element(W + "rPr")))
            {
                before.Add(run.Elements().Where(e => e.Name != W + "rPr"));
                run.Remove();
                JoinTexts(before);
            }
        }
    }

    private static void JoinTexts(XElement run)
    {
        foreach (var text in run.Elements(W + "t").ToList())
        {
            text.RemoveAttributes();
            if (text.Value.Length == 0) text.Remove();
            else if (text.PreviousNode is XElement before && before.Name == W + "t")
            {
                before.Value += text.Value;
                text.Remove();
            }
        }
    }

    private static void DropEmptyBookmarks(XElement part)
    {
        foreach (var start in part.Descendants(W + "bookmarkStart").ToList())
        {
            var end = start.ElementsAfterSelf(W + "bookmarkEnd").First(e => (string?)e.Attribute(W + "id") == (string?)start.Attribute(W + "id"));
            if (start.ElementsAfterSelf().TakeWhile(e => e != end).Any(e => e.DescendantsAndSelf(W + "r").Any())) continue;
            start.Remove();
            end.Remove();
        }
    }

    private static void NameBookmarks(XElement part)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var start in part.Descendants(W + "bookmarkStart"))
            names.Add((string)start.Attribute(W + "name")!, string.Create(CultureInfo.InvariantCulture, $"bookmark{names.Count}"));
        foreach (var mark in part.Descendants().Where(e => e.Name == W + "bookmarkStart" || e.Name == W + "bookmarkEnd")) mark.SetAttributeValue(W + "id", null);
        foreach (var name in part.Descendants().Attributes().Where(a => a.Name.LocalName is "name" or "anchor")) name.Value = names.GetValueOrDefault(name.Value, name.Value);
        foreach (var code in part.Descendants(W + "instrText")) code.Value = string.Join(' ', code.Value.Split(' ').Select(word => names.GetValueOrDefault(word, word)));
    }
}
