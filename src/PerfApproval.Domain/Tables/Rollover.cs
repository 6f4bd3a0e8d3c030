using System.Globalization;
using System.Text.RegularExpressions;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Tables;

/// <summary>What last year's table would begin a new one with (沿用上年): its words, goals and indicators, but not its amounts and codes.</summary>
public sealed partial class Rollover
{
    private readonly TargetContent preceding;
    private readonly Form form;
    private readonly TargetContent carried;

    private Rollover(TargetContent preceding, Form form, int year)
    {
        (this.preceding, this.form) = (preceding, form);
        carried = preceding with { Form = form.Id, Year = year, Project = preceding.Project is { } project ? Carried(project) : null };
        YearWords = [.. WordsIn(carried)];
        Misfits = [.. FieldsLost(), .. KindsUnknown()];
    }

    /// <summary>The paragraphs that name the year before, or years after it, with what they would say for the new one.</summary>
    public IReadOnlyList<YearWord> YearWords { get; }

    /// <summary>What does not fit the form of the new round, each in a sentence.</summary>
    public IReadOnlyList<string> Misfits { get; }

    /// <param name="form">Of the new round.</param>
    /// <exception cref="RuleBrokenException">The new form has no overall target.</exception>
    public static Rollover Of(TargetContent preceding, Form form, int year) =>
        preceding.Kind == TargetKind.Overall && form.Overall is null
            ? throw new RuleBrokenException($"“{form.Name}”没有部门整体绩效目标，不能沿用；项目的目标表可以照常沿用。")
            : new(preceding, form, year);

    /// <summary>What the new table begins with.</summary>
    /// <param name="agreed">The places of the year words that are to be changed.</param>
    public TargetContent With(IReadOnlySet<string> agreed)
    {
        var words = YearWords.Where(w => agreed.Contains(w.Place)).ToDictionary(w => w.Place, w => w.After);
        return carried.Retold(form, (place, _, text) => words.GetValueOrDefault(place, text));
    }

    // Amounts are this year's own, and a project's code is given to it anew.
    private ProjectTarget Carried(ProjectTarget project)
    {
        var texts = FieldTexts.Of(project, preceding.Unit, preceding.Year);
        texts[FieldKeys.Code] = [];
        foreach (var field in texts.Filled.Where(IsOfItsYear).ToArray()) texts[field] = [];
        return texts.ToProject(form, project.Number, [.. project.Indicators.Select(Carried)]);
    }

    private static bool IsOfItsYear(string field) =>
        field.StartsWith(FieldKeys.FundsPrefix, StringComparison.Ordinal) || field.StartsWith(FieldKeys.PlanPrefix, StringComparison.Ordinal);

    private Indicator Carried(Indicator indicator) => indicator with
    {
        Description = HasColumn(IndicatorField.Description) ? indicator.Description ?? "" : null,
        Basis = HasColumn(IndicatorField.Basis) ? indicator.Basis ?? "" : null,
    };

    private bool HasColumn(IndicatorField field) => form.Indicators.Columns.Any(c => c.Field == field);

    private List<YearWord> WordsIn(TargetContent content)
    {
        var (words, by) = (new List<YearWord>(), content.Year - preceding.Year);
        content.Retold(form, (place, name, text) =>
        {
            var moved = YearNamed().Replace(text, match => YearOf(match) >= preceding.Year ? (YearOf(match) + by).ToString(CultureInfo.InvariantCulture) : match.Value);
            if (moved != text) words.Add(new(place, name, text, moved, YearNamed().Matches(text).Any(match => YearOf(match) == preceding.Year)));
            return text;
        });
        return words;
    }

    private static int YearOf(Match year) => int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);

    private IEnumerable<string> FieldsLost()
    {
        if (preceding.Form == form.Id || preceding.Project is not { } project) yield break;
        string[] notCarried = [FieldKeys.Number, FieldKeys.Year, FieldKeys.Unit, FieldKeys.UnitCode, FieldKeys.UnitName, FieldKeys.Code];
        var texts = FieldTexts.Of(project, preceding.Unit, preceding.Year);
        foreach (var field in texts.Filled.Where(f => !IsOfItsYear(f) && !notCarried.Contains(f) && !form.Has(f)))
            yield return $"“{form.Name}”没有上年的这一栏，没有带入：{Shortened(texts.Text(field))}";
        if (!HasColumn(IndicatorField.Description) && project.Indicators.Any(i => !string.IsNullOrEmpty(i.Description))) yield return $"“{form.Name}”不填指标描述，上年的指标描述没有带入。";
        if (!HasColumn(IndicatorField.Basis) && project.Indicators.Any(i => !string.IsNullOrEmpty(i.Basis))) yield return $"“{form.Name}”不填指标值确定依据，上年的依据没有带入。";
    }

    private IEnumerable<string> KindsUnknown() =>
        from indicator in carried.Project?.Indicators ?? []
        where !form.Taxonomy.Has(indicator.Level1, indicator.Level2)
        group indicator.Name by $"{indicator.Level1} › {indicator.Level2}" into kind
        select $"“{kind.Key}”不在“{form.Name}”的指标体系中，已照原样带入，请在草稿中改归：{string.Join("、", kind)}。";

    private static string Shortened(string text) => text.Length <= 40 ? text : $"{text[..40]}…";

    // Years as years are written: 2025年, 2025-03, 2025/3; a figure of four digits is none.
    [GeneratedRegex(@"(?<![0-9.])20[0-9]{2}(?=\s*年|\s*[-－—~～至到]\s*20[0-9]{2}\s*年|[-/][0-9]{1,2}(?![0-9])|\.[0-9]{1,2}\.[0-9]{1,2})")]
    private static partial Regex YearNamed();
}

/// <summary>A paragraph that names a year, as it is and as it would be for the new one.</summary>
/// <param name="Place">Names it again.</param>
/// <param name="Where">In the words of the form.</param>
/// <param name="IsProposed">Whether it names the year before itself, and not only later ones.</param>
public sealed record YearWord(string Place, string Where, string Before, string After, bool IsProposed);
