using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Rules.Goals;

/// <summary>G4: The goal of the project is not just the year's.</summary>
internal sealed class GoalsOfProjectAndYearDiffer : TableRule
{
    private const string OneYear = "oneYear";
    private const string SeveralYears = "severalYears";

    public override string Id => "G4";

    public override string Name => "总目标与年度目标";

    public override string Why => "两个目标一字不差，看不出今年做到哪一步。";

    public override IReadOnlyDictionary<string, string> Cases { get; } = new Dictionary<string, string>
    {
        [OneYear] = "一年期项目",
        [SeveralYears] = "跨年项目",
    };

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Project is not { ProjectGoal: { } whole, YearGoal: { } year } || PlainText.Letters(whole).Length == 0) yield break;
        if (PlainText.Letters(whole) != PlainText.Letters(year)) yield break;
        var several = PlannedYears.AreSeveral(table.Project);
        yield return new(several ? SeveralYears : OneYear, table.At(FieldKeys.YearGoal), year, "年度总体目标与项目总目标一字不差。",
            several ? "年度目标写明今年完成哪一部分。" : "一年期项目可以相同；最好在年度目标里写明数量和时间。")
        {
            Others = [table.At(FieldKeys.ProjectGoal)],
        };
    }
}
