using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PerfApproval.Word.Writing.Pages;
using static PerfApproval.Word.Writing.Templates.WordXml;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>Finds the table of contents of a template, a TOC field with whatever entries it held when saved, and puts a mark in its place.</summary>
internal static partial class ContentsField
{
    private const int Levels = 9;

    public static void Run(Compilation compilation)
    {
        var code = compilation.Root.Descendants(W + "instrText").FirstOrDefault(i => Code().IsMatch(i.Value));
        if (code is null) return;
        var region = Region(compilation, code.Ancestors(Paragraph).First());
        var layout = Layout(compilation, FullCode(code), region);
        region[0].AddBeforeSelf(compilation.Markup.Mark(new Contents(layout)));
        foreach (var paragraph in region) RemoveKeepingSection(paragraph);
    }

    // The code may be spread over several runs, up to the field's "separate".
    private static string FullCode(XElement code)
    {
        var runs = code.Parent!.ElementsAfterSelf().TakeWhile(r => r.Descendants(W + "fldChar").FirstOrDefault() is null);
        return code.Value + string.Concat(runs.Descendants(W + "instrText").Select(i => i.Value));
    }

    private static List<XElement> Region(Compilation compilation, XElement first)
    {
        var region = new List<XElement>();
        var depth = 0;
        foreach (var paragraph in first.ElementsAfterSelf().Prepend(first))
        {
            region.Add(paragraph);
            foreach (var field in paragraph.Descendants(W + "fldChar").Select(f => (string?)f.Attribute(W + "fldCharType")))
            {
                depth += field switch { "begin" => 1, "end" => -1, _ => 0 };
            }

            if (depth <= 0) return region;
        }

        throw compilation.Refusal(first, "目录域没有结束，请在 Word 中删除目录后重新插入（引用 → 目录）。");
    }

    private static ContentsLayout Layout(Compilation compilation, string code, List<XElement> region)
    {
        var looks = new List<ContentsEntryLook>();
        for (var level = 1; level <= Levels; level++)
        {
            var sample = region.Find(p => compilation.Styles.ContentsLevel(p) == level);
            if (sample is null && !compilation.Styles.Has($"TOC{level}") && looks.Count > 0) break;
            looks.Add(Look(compilation, sample ?? Plain(level)));
        }

        var range = Range().Match(code);
        var deepest = range.Success ? int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) : Levels;
        return new ContentsLayout(code, deepest, looks);
    }

    private static XElement Plain(int level) => new(Paragraph, new XElement(ParagraphProperties,
        new XElement(W + "pStyle", new XAttribute(Value, string.Create(CultureInfo.InvariantCulture, $"TOC{level}")))));

    private static ContentsEntryLook Look(Compilation compilation, XElement sample)
    {
        var properties = new XElement(sample.Element(ParagraphProperties) ?? new XElement(ParagraphProperties));
        properties.Elements(Section).Remove();
        var look = new XElement(sample.Descendants(TextRun).Where(r => r.Element(Text) is not null).Select(r => r.Element(RunProperties)).FirstOrDefault()
            ?? new XElement(RunProperties));
        // Word's entries look like links, blue and underlined: right on a screen, wrong in print.
        look.Elements(W + "rStyle").Remove();
        return new ContentsEntryLook(compilation.Fragment(properties), look.HasElements ? compilation.Fragment(look) : "", ParagraphShape.Of(sample, compilation.Styles));
    }

    private static void RemoveKeepingSection(XElement paragraph)
    {
        if (paragraph.Element(ParagraphProperties)?.Element(Section) is null)
        {
            paragraph.Remove();
            return;
        }

        paragraph.Nodes().Where(n => n is not XElement e || e.Name != ParagraphProperties).Remove();
    }

    [GeneratedRegex(@"^\s*TOC\b", RegexOptions.IgnoreCase)]
    private static partial Regex Code();

    [GeneratedRegex(@"\\o\s*""?\s*\d\s*-\s*(\d)")]
    private static partial Regex Range();
}
