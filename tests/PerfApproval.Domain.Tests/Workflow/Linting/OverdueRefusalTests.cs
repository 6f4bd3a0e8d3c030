using System.Text.Json.Nodes;
using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

public sealed class OverdueRefusalTests
{
    private const string Stage = "division-review", Value = ".expression.value";

    [Theory]
    [InlineData("Escalate", "notify-performance")]
    [InlineData("Escalate", "notify-department")]
    [InlineData("Return", "notify-department")]
    [InlineData("Return", "set-returned")]
    public void What_is_overdue_may_go_up_or_back(string overdue, string to) => BrokenDefinition.Good(Overdue(overdue, to));

    [Theory]
    [InlineData("Escalate")]
    [InlineData("Return")]
    public void A_stage_that_moves_on_by_itself_says_where(string overdue) =>
        BrokenDefinition.By(f => f.Activity(Stage).Give("whenOverdue", overdue)).SaysOnly(PathOf(Stage, ".whenOverdue" + Value), "应当有 Timeout");

    [Theory]
    [InlineData(null)]
    [InlineData("Remind")]
    public void A_stage_that_only_reminds_does_not_move_on(string? overdue) =>
        BrokenDefinition.By(f =>
        {
            f.Offer(Stage, "Timeout", "notify-performance");
            if (overdue is not null)
                f.Activity(Stage).Give("whenOverdue", overdue);
        }).SaysOnly(PathOf(Stage, ".outcomes" + Value), "没有 Timeout 这一结果");

    [Theory]
    [InlineData("notify-division")]
    [InlineData("set-returned")]
    [InlineData("set-approved")]
    [InlineData("set-rejected")]
    public void What_goes_up_goes_to_other_reviewers(string to) =>
        BrokenDefinition.By(Overdue("Escalate", to)).Says($"$.root.connections[{Last}]", "逾期升级应当交给另一个审核环节");

    [Theory]
    [InlineData("notify-division")]
    [InlineData("notify-performance")]
    [InlineData("set-approved")]
    [InlineData("set-rejected")]
    public void What_goes_back_goes_to_where_it_came_from(string to) =>
        BrokenDefinition.By(Overdue("Return", to)).Says($"$.root.connections[{Last}]", "逾期退回应当回到填报或在前面的审核环节");

    [Fact]
    public void A_misspelt_action_is_reported_once() =>
        BrokenDefinition.By(f =>
        {
            f.Offer(Stage, "Timeout", "notify-performance");
            f.Activity(Stage).Give("whenOverdue", "escalate");
        }).SaysOnly(PathOf(Stage, ".whenOverdue" + Value), "“escalate”不在允许之列");

    private static int Last => BrokenDefinition.Parsed("hebei-annual-1").Connections().Count;

    private static Action<JsonObject> Overdue(string overdue, string to) => f =>
    {
        f.Offer(Stage, "Timeout", to);
        f.Activity(Stage).Give("whenOverdue", overdue);
    };
}
