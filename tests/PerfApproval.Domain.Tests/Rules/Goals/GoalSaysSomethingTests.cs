using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Goals;

public sealed class GoalSaysSomethingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1.完成附属用房建设")]
    [InlineData("1.养老护理员培训")]
    [InlineData("认真做好护理员培训工作，有效保障业务开展。")]
    [InlineData("用于支付养老护理员培训的师资、场地和教材支出")]
    [InlineData("1.做好护理员培训服务工作,保障单位业务开展。")]
    [InlineData("做好护理员培训的各项工作。\n2.保障培训工作顺利进行。")]
    public void A_goal_that_says_nothing_is_found(string goal) => On(goal).ShouldHaveSingleItem();

    [Theory]
    [InlineData("保障300名护理员参加培训并持证上岗。")]
    [InlineData("做好培训工作。\n全部护理员结业考核后持证上岗。")]
    [InlineData("维护培训管理系统，确保报名和考核不中断。")]
    public void A_goal_with_something_to_reach_passes(string goal) => On(goal).ShouldBeEmpty();

    [Fact]
    public void Two_equal_goals_are_told_once_and_two_empty_ones_twice()
    {
        Shanghai("做好培训工作，保障业务开展。", "做好培训工作，保障业务开展。").Count.ShouldBe(1);
        Shanghai("做好培训工作，保障业务开展。", "").Count.ShouldBe(2);
    }

    private static IReadOnlyList<Finding> On(string goal) =>
        Reviewed.On().With(p => p with { Goals = goal.Length == 0 ? [] : goal.Split('\n') }).Findings("G1");

    private static IReadOnlyList<Finding> Shanghai(string whole, string year) =>
        Reviewed.On("shanghai").With(p => p with { ProjectGoal = whole, YearGoal = year }).Findings("G1");
}
