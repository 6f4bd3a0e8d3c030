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

    internal override IEnumerable<Remark> Check(CheckedTable table) => [];
}
