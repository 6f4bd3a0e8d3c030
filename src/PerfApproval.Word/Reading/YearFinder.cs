using System.Globalization;
using System.Text.RegularExpressions;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;
using PerfApproval.Word.Reading.Tables;

namespace PerfApproval.Word.Reading;

/// <summary>Tells the budget year of a document: from its cover or title, else its project codes, else what most values and names carry.</summary>
internal sealed partial class YearFinder(FormMap form, ImportNotes notes)
{
    private const int Earliest = 2000;
    private const int Latest = 2099;

    public int? YearOf(IReadOnlyList<ReadProject> projects, IReadOnlyList<TextParagraph> outside)
    {
        if (Printed(projects, outside) is { } printed) return printed;
        if (Most(projects.Select(p => InCode(p.Project.Code))) is { } coded) return coded;
        if (Most(projects.SelectMany(InTexts)) is { } carried)
        {
            notes.Add(null, new Place(), $"封面、标题和项目编码都没有年度，按项目名称和指标值中最常见的年份读作 {carried} 年，请核对。");
            return carried;
        }

        notes.Add(null, new Place(), "文件没有写明年度，请在导入时指定年度。");
        return null;
    }

    private int? Printed(IReadOnlyList<ReadProject> projects, IReadOnlyList<TextParagraph> outside)
    {
        foreach (var line in FrontLines.Titles(outside))
        {
            if (Year(form.Headings.Title(line)?.GetValueOrDefault(FieldKeys.Year)) is { } titled) return titled;
        }

        var cover = outside.Where(p => p.Role == ParagraphRole.Cover).SelectMany(p => InText(p.Text));
        return Most(cover) ?? Most(projects.Select(p => Year(p.Draft.Heading.GetValueOrDefault(FieldKeys.Year))
            ?? Year(p.Texts.Text(FieldKeys.Year)))) ?? Most(Unstyled(outside));
    }

    // A cover without styles: short lines that speak of the year before anything else begins.
    private IEnumerable<int?> Unstyled(IReadOnlyList<TextParagraph> outside) =>
        outside.TakeWhile(p => form.Overall?.SectionOf(p.Text) is null).Where(p => p.Role == ParagraphRole.Body && p.Text.Length <= 60 && !FrontLines.IsOfContents(p))
            .SelectMany(p => InText(p.Text));

    private static IEnumerable<int?> InTexts(ReadProject read)
    {
        var project = read.Project;
        string?[] texts = [project.Name, project.Start, project.End, .. project.Indicators.Select(i => i.Value)];
        return texts.OfType<string>().SelectMany(t => InText(t).Distinct());
    }

    private static IEnumerable<int?> InText(string text)
    {
        foreach (Match match in Written().Matches(LabelKey.HalfWidth(text)))
            yield return Year(match.Groups["year"].Value);
        foreach (Match match in InChinese().Matches(text))
            yield return Year(string.Concat(match.Groups["year"].Value.Select(c => "〇○零一二三四五六七八九".IndexOf(c) is var i and > 2 ? (char)('0' + i - 2) : '0')));
    }

    private static int? InCode(string? code) =>
        code is not null && Code().Match(code) is { Success: true } match ? Year($"20{match.Groups["year"].Value}") : null;

    private static int? Year(string? text) =>
        int.TryParse(LabelKey.HalfWidth(text ?? ""), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest
            ? year : null;

    private static int? Most(IEnumerable<int?> years) =>
        years.OfType<int>().GroupBy(y => y).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault();

    [GeneratedRegex(@"(?<!\d)(?<year>20\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex("(?<year>二[〇○零一二三四五六七八九]{3})年", RegexOptions.CultureInvariant)]
    private static partial Regex InChinese();

    // 区划 (6), year (2), P or another letter, serial.
    [GeneratedRegex(@"^\d{6}(?<year>\d\d)[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
