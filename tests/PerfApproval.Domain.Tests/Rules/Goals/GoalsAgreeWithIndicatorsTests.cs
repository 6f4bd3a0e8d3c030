using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Goals;

public sealed class GoalsAgreeWithIndicatorsTests
{
    [Theory]
    [InlineData("结业考核合格率达到95%。")]
    [InlineData("护理员持证上岗率不低于80%。")]
    [InlineData("护理员培训成本控制在35万元以内。")]
    [InlineData("护理员培训成本控制在350000元以内。")]
    public void A_figure_that_the_indicator_does_not_have_is_found(string goal) =>
        With(goal).ShouldHaveSingleItem().Places.Count.ShouldBe(2);

    [Theory]
    [InlineData("结业考核合格率达到90%。")]
    [InlineData("护理员培训成本控制在300000元以内。")]
    [InlineData("护理员持证上岗率由60%提高到85%。")]
    [InlineData("护理员持证上岗率提高5个百分点。")]
    [InlineData("护理员持证上岗率比上年提高5%。")]
    [InlineData("2026年11月30日前完成结业考核。")]
    [InlineData("护理员宿舍空调完好率达到98%。")]
    [InlineData("购买护理员教材500册。")]
    [InlineData("校医持证上岗率达到100%。")]
    public void The_same_figure_a_change_and_a_figure_of_something_else_pass(string goal) => With(goal).ShouldBeEmpty();

    [Fact]
    public void Things_counted_are_held_against_their_count() => Reviewed.On().Indicator("数量指标", "购置床位数", "=20张").Indicator("数量指标", "购置车辆数", "=2辆")
        .With(p => p with { Goals = [.. p.Goals, "购置车辆3辆。"] }).Findings("G3").ShouldHaveSingleItem().What.ShouldContain("3辆");

    [Fact]
    public void A_goal_that_no_indicator_is_about_is_found() =>
        With("翻修宿舍屋顶，更换老旧水管。").ShouldHaveSingleItem().What.ShouldContain("屋顶");

    [Fact]
    public void What_is_said_of_every_project_needs_no_indicator() => With("各项工作正常开展。").ShouldBeEmpty();

    [Fact]
    public void Where_nothing_belongs_to_the_project_only_that_is_told() => Reviewed.On().WithoutIndicators()
        .Indicator("数量指标", "树苗栽种数", "≥50棵").Findings("G3").ShouldBeEmpty();

    private static IReadOnlyList<Finding> With(string goal) => Reviewed.On().With(p => p with { Goals = [.. p.Goals, goal] }).Findings("G3");
}
