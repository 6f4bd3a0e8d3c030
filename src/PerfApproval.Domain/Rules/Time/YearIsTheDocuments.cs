using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Time;

/// <summary>T1: Years are the document's.</summary>
internal sealed class YearIsTheDocuments : TableRule
{
    private const string Value = "value";
    private const string Project = "project";

    public override string Id => "T1";

    public override string Name => "年度";

    public override string Why => "写着别的年度，多半是从往年的表里照搬来的。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [Value] = "指标值或期限中的年度",
        [Project] = "项目名称或资金来源中的年度",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Project is not { } project) return [];
        YearPlace[] places = [.. Values(table), .. Dates(table, project), .. Sources(table, project)];
        if (table.Year is { } year) return places.Where(p => !p.Years.Contains(year, PlannedYears.Of(project))).Select(p => Found(p, year));
        return places.Length == 0 ? [] : [NoYear(places)];
    }

    private static IEnumerable<YearPlace> Values(CheckedTable table) =>
        from indicator in table.Indicators
        let years = YearsNamed.InValue(indicator.Filed.Value, table.Book)
        where years.Any
        select new YearPlace(Value, indicator.ValuePlace, indicator.Filed.Value, years);

    // Those of a project over several years are its plan and nothing of this year.
    private static IEnumerable<YearPlace> Dates(CheckedTable table, ProjectTarget project)
    {
        if (PlannedYears.AreSeveral(project)) yield break;
        foreach (var (field, text) in new[] { (FieldKeys.Start, project.Start), (FieldKeys.End, project.End) })
        {
            if (YearsNamed.InDate(text ?? "") is { Any: true } years) yield return new(Value, table.At(field), text!, years);
        }
    }

    private static IEnumerable<YearPlace> Sources(CheckedTable table, ProjectTarget project)
    {
        var extras = (project.Extra ?? new Dictionary<string, IReadOnlyList<string>>()).Select(e => (FieldKeys.ExtraPrefix + e.Key, string.Join('\n', e.Value)));
        foreach (var (field, text) in extras.Prepend((FieldKeys.Category, project.Category ?? "")).Prepend((FieldKeys.Nature, project.Nature ?? "")).Prepend((FieldKeys.Name, project.Name)))
        {
            if (YearsNamed.InText(text) is { Any: true } years) yield return new(Project, table.At(field), text, years);
        }
    }

    private static Remark Found(YearPlace place, int year)
    {
        var others = string.Join('、', place.Years.Spans.Where(s => !s.Contains(year)).Select(s => s.ToString()));
        return place.Case == Project
            ? new(Project, place.Place, place.Text, $"“{place.Text}”写的是 {others} 年，本表是 {year} 年度的。", $"请核对：属于往年结转的请说明来源，照搬的请改为 {year} 年。")
            : new(Value, place.Place, place.Text, $"“{place.Text}”写的是 {others} 年，本表是 {year} 年度的。", $"请改为 {year} 年；与往年对比的，请写明“较某年”。");
    }

    private static Remark NoYear(YearPlace[] places) =>
        new(places[0].Case, places[0].Place, places[0].Text, $"文档没有写明年度，无法判断“{places[0].Text}”中的年度是否正确。", "请先确认文档的年度。")
        {
            Outcome = FindingOutcome.CannotTell,
            Others = [.. places.Skip(1).Select(p => p.Place)],
        };

    private sealed record YearPlace(string Case, CellPlace Place, string Text, YearsNamed Years);
}
