using System.Text.Json.Nodes;
using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class ConnectionRefusalTests
{
    [Fact]
    public void A_connection_from_nowhere_is_refused() =>
        BrokenDefinition.By(f => Object(f.Connection("unit-review", "Withdraw")["source"])["activity"] = "nowhere")
            .Says(PathOfConnection("unit-review", "Withdraw"), "连线的起点“nowhere”不存在");

    [Fact]
    public void A_connection_to_nowhere_is_refused() =>
        BrokenDefinition.By(f => f.Connection("unit-review", "Withdraw").LeadTo("nowhere"))
            .SaysOnly(PathOfConnection("unit-review", "Withdraw"), "连线的终点“nowhere”不存在");

    [Fact]
    public void A_connection_back_to_the_start_is_refused() =>
        BrokenDefinition.By(f => f.Connection("unit-review", "Withdraw").LeadTo("start"))
            .SaysOnly(PathOfConnection("unit-review", "Withdraw"), "连线不能回到起点“start”");

    [Fact]
    public void An_undeclared_outcome_is_refused() =>
        BrokenDefinition.By(f => Object(f.Connection("unit-review", "Withdraw")["source"])["port"] = "TakeBack")
            .Says(PathOfConnection("unit-review", "Withdraw"), "活动“unit-review”没有出口“TakeBack”");

    [Fact]
    public void An_outcome_in_the_wrong_case_is_refused() =>
        BrokenDefinition.By(f => Object(f.Connection("unit-review", "Withdraw")["source"])["port"] = "withdraw")
            .Says(PathOfConnection("unit-review", "Withdraw"), "没有出口“withdraw”");

    [Fact]
    public void An_outcome_that_leads_nowhere_is_refused() =>
        BrokenDefinition.By(f => f.Remove(f.Connection("unit-review", "Withdraw")))
            .SaysOnly(PathOf("unit-review"), "出口“Withdraw”没有连线");

    [Fact]
    public void Two_connections_of_one_outcome_are_refused() =>
        BrokenDefinition.By(f => f.Connections().Add(f.Connection("unit-review", "Withdraw").DeepClone())).SaysOnly(
            $"$.root.connections[{BrokenDefinition.Parsed("hebei-annual-1").Connections().Count}]", "出口“Withdraw”已有连线");

    [Fact]
    public void Nothing_follows_the_end() =>
        BrokenDefinition.By(f => f.Connect("end", "Done", "drafting")).SaysOnly(
            $"$.root.connections[{BrokenDefinition.Parsed("hebei-annual-1").Connections().Count}]", "它没有任何出口");

    [Fact]
    public void A_connection_into_another_port_is_refused() =>
        BrokenDefinition.By(f => Object(f.Connection("unit-review", "Withdraw")["target"])["port"] = "Out")
            .SaysOnly(PathOfConnection("unit-review", "Withdraw", ".target.port"), "连线只能进入端口“In”");

    [Fact]
    public void A_connection_without_a_target_is_refused() =>
        BrokenDefinition.By(f => f.Connection("unit-review", "Withdraw").Remove("target"))
            .Says(PathOfConnection("unit-review", "Withdraw"), "缺少键“target”");

    [Fact]
    public void A_bend_that_is_no_point_is_refused() =>
        BrokenDefinition.By(f => f.Connection("unit-review", "Withdraw")["vertices"] = new JsonArray(5))
            .SaysOnly(PathOfConnection("unit-review", "Withdraw", ".vertices[0]"), "这里应当是一个对象");

    [Theory]
    [InlineData("end")]
    [InlineData("set-rejected")]
    public void A_return_that_ends_the_workflow_is_refused(string to) =>
        BrokenDefinition.By(f => f.Connection("unit-review", "ReturnToPreparer").LeadTo(to))
            .Says(PathOfConnection("unit-review", "ReturnToPreparer"), "之后流程会直接结束");

    [Fact]
    public void A_workflow_that_does_not_begin_with_the_draft_is_refused() =>
        BrokenDefinition.By(f => f.Connection("start", "Done").LeadTo("set-in-review"))
            .Says(DefinitionParts.PathOfConnection("start", "Done"), "流程应当从填报开始");

    [Fact]
    public void A_withdrawal_that_does_not_lead_to_the_preparer_is_refused() =>
        BrokenDefinition.By(f => f.Connection("unit-review", "Withdraw").LeadTo("notify-unit"))
            .SaysOnly(PathOfConnection("unit-review", "Withdraw"), "撤回之后应当回到填报");

    [Fact]
    public void A_rejection_after_which_somebody_must_decide_is_refused() =>
        BrokenDefinition.By(f => f.Connection("division-review", "Reject").LeadTo("set-returned"))
            .Says(PathOfConnection("division-review", "Reject"), "不予通过之后流程应当结束");

    [Theory]
    [InlineData("set-returned")]
    [InlineData("notify-unit")]
    public void A_publication_after_which_somebody_must_decide_is_refused(string to) =>
        BrokenDefinition.By(f => f.Connection("publishing", "Publish").LeadTo(to))
            .Says(PathOfConnection("publishing", "Publish"), "公开之后流程应当结束");

    [Fact]
    public void A_notice_to_the_next_reviewers_where_there_are_none_is_refused() =>
        BrokenDefinition.By(f => f.Activity("notify-returned").Set("recipient", "NextReviewers"))
            .SaysOnly(PathOf("notify-returned"), "后面不是审核环节");

    [Theory]
    [InlineData("nobody")]
    [InlineData("drafting")]
    [InlineData("set-approved")]
    public void A_route_on_a_return_that_cannot_happen_is_refused(string stage) =>
        BrokenDefinition.By(f =>
        {
            f.Activity("route-resubmission").Set("cases", $"[\"{stage}\"]");
            Object(f.Connection("route-resubmission", "performance-review")["source"])["port"] = stage;
        }).SaysOnly(PathOf("route-resubmission"), $"按退回环节分流写了“{stage}”");
}
