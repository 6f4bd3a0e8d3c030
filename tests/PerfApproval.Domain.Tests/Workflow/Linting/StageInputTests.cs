using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;
using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class StageInputTests
{
    private const string Stage = "division-review", Value = ".expression.value";

    [Fact]
    public void A_stage_says_all_that_may_be_done_at_it()
    {
        var stage = Read(f => f.Activity(Stage)
            .Give("mode", "Share").Give("share", 67).Give("opinionDue", true).Give("mayTransfer", true).Give("mayCopyTo", "Bureau")
            .Give("mayBatch", true).Give("remindBeforeWorkingDays", 2));
        (stage.Mode, stage.Share, stage.OpinionDue, stage.MayTransfer, stage.MayCopyTo, stage.MayBatch, stage.RemindBeforeWorkingDays)
            .ShouldBe((ReviewMode.Share, 67, true, true, CopyRange.Bureau, true, 2));
    }

    [Fact]
    public void What_a_stage_leaves_out_may_not_be_done_at_it()
    {
        var stage = Read(_ => { });
        (stage.Share, stage.OpinionDue, stage.MayTransfer, stage.MayCopyTo, stage.MayBatch, stage.RemindBeforeWorkingDays, stage.WhenOverdue)
            .ShouldBe((null, false, false, CopyRange.Nobody, false, null, OverdueAction.Remind));
        stage.MayAdd.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("AnyOne")]
    [InlineData("All")]
    [InlineData("InOrder")]
    public void Reviewers_may_add_others_before_and_after_themselves(string mode) =>
        Read(f => f.Activity(Stage).Give("mode", mode).Give("mayAdd", List("After", "Before"))).MayAdd.ShouldBe([Addition.After, Addition.Before]);

    [Fact]
    public void A_vote_without_its_share_is_refused() =>
        BrokenDefinition.By(f => f.Activity(Stage).Give("mode", "Share")).SaysOnly(PathOf(Stage, ".mode" + Value), "请补上 share");

    [Theory]
    [InlineData("AnyOne")]
    [InlineData("All")]
    [InlineData("InOrder")]
    public void A_share_without_a_vote_is_refused(string mode) =>
        BrokenDefinition.By(f => f.Activity(Stage).Give("mode", mode).Give("share", 50)).SaysOnly(PathOf(Stage, ".share" + Value), "只有票签");

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_share_of_none_or_of_more_than_all_is_refused(int share) =>
        BrokenDefinition.By(f => f.Activity(Stage).Give("mode", "Share").Give("share", share))
            .SaysOnly(PathOf(Stage, ".share" + Value), "1 到 100 之间");

    [Fact]
    public void Nobody_joins_a_vote_that_has_begun() =>
        BrokenDefinition.By(f => f.Activity(Stage).Give("mode", "Share").Give("share", 50).Give("mayAdd", List("Before")))
            .SaysOnly(PathOf(Stage, ".mayAdd" + Value), "票签的人数不能中途增减");

    [Theory]
    [InlineData("mayAdd", "[\"Beside\"]", "“Beside”不在允许之列")]
    [InlineData("mayAdd", "[\"before\"]", "“before”不在允许之列")]
    [InlineData("mayAdd", "[]", "列表是空的")]
    [InlineData("mayCopyTo", "\"Everybody\"", "“Everybody”不在允许之列")]
    [InlineData("whenOverdue", "\"Approve\"", "“Approve”不在允许之列")]
    [InlineData("opinionDue", "\"yes\"", "请改为其中之一：Boolean")]
    [InlineData("mayBatch", "1", "请改为其中之一：Boolean")]
    [InlineData("mayTransfer", "\"true\"", "请改为其中之一：Boolean")]
    public void Words_outside_the_list_are_refused(string input, string value, string sentence) =>
        BrokenDefinition.By(f => f.Activity(Stage).Give(input, JsonNode.Parse(value) ?? "")).Violations
            .ShouldContain(v => v.Path.StartsWith(PathOf(Stage, "." + input)) && v.Sentence.Contains(sentence));

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 6)]
    public void Nobody_is_reminded_before_the_task_arrives(int deadline, int before) =>
        BrokenDefinition.By(f => f.Activity(Stage).Give("deadlineWorkingDays", deadline).Give("remindBeforeWorkingDays", before))
            .SaysOnly(PathOf(Stage, ".remindBeforeWorkingDays" + Value), "应当小于办理期限 5");

    [Fact]
    public void Who_rates_a_table_poor_can_reject_it() =>
        BrokenDefinition.By(f => f.Activity("department-review").Give("opinionDue", true))
            .SaysOnly(PathOf("department-review", ".outcomes" + Value), "缺少 Reject");

    [Fact]
    public void Who_rates_a_table_fair_can_return_it() =>
        BrokenDefinition.By(f =>
        {
            f.Activity(Stage).Give("opinionDue", true).Give("outcomes", List("Approve", "Reject"));
            f.Remove(f.Connection(Stage, "ReturnToPreparer"));
            f.Remove(f.Connection(Stage, "ReturnToDepartment"));
        }).SaysOnly(PathOf(Stage, ".outcomes" + Value), "评为“中”的表要退回修改");

    [Theory]
    [InlineData("TakeBack", "缺少 Submit")]
    [InlineData("Approve", "“Approve”不在允许之列")]
    [InlineData("ReturnToUnit", "“ReturnToUnit”不在允许之列")]
    public void A_draft_is_submitted_or_taken_back_and_no_more(string outcome, string sentence) =>
        BrokenDefinition.By(f => f.Activity("drafting").Give("outcomes", List(outcome))).Says(PathOf("drafting", ".outcomes" + Value), sentence);

    [Theory]
    [InlineData("set-drafting", "status", "Terminated")]
    [InlineData("notify-unit", "kind", "Urged")]
    [InlineData("notify-unit", "kind", "Copied")]
    public void What_only_people_bring_about_no_definition_says(string activity, string input, string word) =>
        BrokenDefinition.By(f => f.Activity(activity).Give(input, word)).Says(PathOf(activity, $".{input}{Value}"), $"“{word}”不在允许之列");

    private static ReviewStage Read(Action<JsonObject> change)
    {
        var file = BrokenDefinition.Parsed("hebei-annual-1");
        change(file);
        return WorkflowLinter.Read(file.ToJsonString()).BlockingActivities[Stage].ShouldBeOfType<ReviewStage>();
    }
}
