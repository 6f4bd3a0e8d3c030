using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Goals;

public sealed class GoalsOfProjectAndYearDifferTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-12-31", Severity.Hint)]
    [InlineData("2025-01-01", "2027-12-31", Severity.Warning)]
    [InlineData("2025年1月", "2026年12月", Severity.Warning)]
    [InlineData("", "", Severity.Hint)]
    public void Equal_goals_weigh_more_over_several_years(string start, string end, Severity severity) =>
        On("全年培训养老护理员300人。", "全年培训养老护理员 300 人", start, end).ShouldHaveSingleItem().Severity.ShouldBe(severity);

    [Theory]
    [InlineData("三年培训养老护理员900人。", "全年培训养老护理员300人。")]
    [InlineData("", "")]
    public void Different_goals_and_none_pass(string whole, string year) => On(whole, year, "2025-01-01", "2027-12-31").ShouldBeEmpty();

    private static IReadOnlyList<Finding> On(string whole, string year, string start, string end) =>
        Reviewed.On("shanghai").With(p => p with { ProjectGoal = whole, YearGoal = year, Start = start, End = end }).Findings("G4");
}
