namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>From everything that can become of a table, everything is tried that anybody can do.</summary>
public sealed class TableExplorationTests
{
    public static TheoryData<string> Workflows => [.. ExploredWorkflows.Names];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Whatever_is_tried_is_done_by_the_rules_or_refused_with_a_sentence(string workflow) =>
        ExploredWorkflows.Of(workflow).Differences.ShouldBeEmpty();

    [Fact]
    public void Everything_that_can_be_done_to_a_table_is_done_somewhere() =>
        Enum.GetValues<Verb>().Where(v => ExploredWorkflows.Names.All(n => !ExploredWorkflows.Of(n).Done.ContainsKey(v))).ShouldBeEmpty();

    // Explorations that never get where a rule refuses something would prove nothing about it.
    [Theory]
    [InlineData(Verb.Submit, "您审核过")]
    [InlineData(Verb.Submit, "不能修改；需要改动请先撤回")]
    [InlineData(Verb.Revise, "您不是本单位的填报人")]
    [InlineData(Verb.SetAside, "已经排除这条审核发现")]
    [InlineData(Verb.SetAside, "这项待办不属于您")]
    [InlineData(Verb.Withdraw, "办理，不能再撤回")]
    [InlineData(Verb.Terminate, "已经审定，不能再由单位终止")]
    [InlineData(Verb.Publish, "的填报，不能由您公开它")]
    [InlineData(Verb.Decide, "不参与审核")]
    [InlineData(Verb.Decide, "不能再审核它")]
    [InlineData(Verb.Decide, "您已在前面的环节审核过")]
    [InlineData(Verb.Decide, "这项待办不属于您")]
    [InlineData(Verb.Decide, "先行办理")]
    [InlineData(Verb.Decide, "的内容已更新")]
    [InlineData(Verb.Decide, "不能批量办理")]
    [InlineData(Verb.Decide, "请至少提出一处修改意见")]
    [InlineData(Verb.Decide, "对不上，或没有改动")]
    [InlineData(Verb.Decide, "前加签的审核人还没有办理")]
    [InlineData(Verb.Transfer, "不能转办，请您本人办理")]
    [InlineData(Verb.Transfer, "所选人员不能办理这项待办")]
    [InlineData(Verb.AddBefore, "所选人员不能加签")]
    [InlineData(Verb.Remove, "这项待办不是加签的")]
    [InlineData(Verb.Reassign, "无需改派")]
    [InlineData(Verb.Copy, "不能抄送给")]
    [InlineData(Verb.Urge, "24 小时内已经催办过")]
    [InlineData(Verb.TakeBack, "只能由其本人取消")]
    [InlineData(Verb.TakeBack, "就不能再取消审核")]
    [InlineData(Verb.TakeBack, "已经办理，不能再取消审核")]
    [InlineData(Verb.PassDeadline, "没有超过期限的待办")]
    [InlineData(Verb.RemindOfDeadline, "离期限还早")]
    public void The_rule_is_met_with(Verb verb, string sentence) =>
        ExploredWorkflows.Names.Any(n => ExploredWorkflows.Of(n).Refusals.Has(verb, sentence)).ShouldBeTrue();
}
