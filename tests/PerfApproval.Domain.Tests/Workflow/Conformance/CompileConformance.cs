using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>What Elsa alone would load and then leave out: a definition that cannot be run as it is drawn is refused before any table starts on it.</summary>
public abstract class CompileConformance : EngineConformance
{
    [Fact]
    public void An_activity_of_an_unknown_type_is_refused() =>
        Refused(root => Activity(root, "PerfApproval.ReviewStage")["type"] = "PerfApproval.Reviewing").ShouldContain("PerfApproval.ReviewStage");

    [Fact]
    public void An_activity_of_Elsa_that_is_not_in_our_subset_is_refused() =>
        Refused(root => Activity(root, "PerfApproval.Notify")["type"] = "Elsa.FlowFork").ShouldContain("Elsa.End");

    [Theory]
    [InlineData("JavaScript")]
    [InlineData("Literals")]
    [InlineData("literal")]
    [InlineData("Variable")]
    public void An_expression_of_an_unknown_type_is_refused(string type) =>
        Refused(root => Input(root, "PerfApproval.ReviewStage", "role")["expression"]!["type"] = type).ShouldContain("Literal");

    [Fact]
    public void An_expression_that_says_nothing_is_refused() =>
        Refused(root => Input(root, "PerfApproval.SetStatus", "status")["expression"]!.AsObject().Remove("value")).ShouldContain("value");

    [Fact]
    public void A_connection_to_nothing_is_refused() =>
        Refused(root => Connection(root)["target"]!["activity"] = "nowhere").ShouldContain("“nowhere”不存在");

    [Fact]
    public void A_connection_from_nothing_is_refused() =>
        Refused(root => Connection(root)["source"]!["activity"] = "nowhere").ShouldContain("“nowhere”不存在");

    [Fact]
    public void A_connection_from_a_port_in_the_wrong_case_is_refused() =>
        Refused(root => Connection(root)["source"]!["port"] = "approve").ShouldContain("“approve”");

    [Fact]
    public void An_outcome_that_leads_nowhere_is_refused() =>
        Refused(root => Connection(root).Parent!.AsArray().Remove(Connection(root))).ShouldContain("没有连线");

    private string Refused(Action<JsonNode> spoil)
    {
        var file = JsonNode.Parse(ShippedWorkflow.Text("tianjin-annual"))!;
        spoil(file["root"]!);
        return Should.Throw<WorkflowException>(() => NewEngine().Compile(file.ToJsonString())).Message;
    }

    private static JsonNode Activity(JsonNode root, string type) =>
        root["activities"]!.AsArray().First(a => (string?)a!["type"] == type)!;

    private static JsonNode Input(JsonNode root, string type, string key) => Activity(root, type)[key]!;

    private static JsonNode Connection(JsonNode root) =>
        root["connections"]!.AsArray().First(c => (string?)c!["source"]!["port"] == Outcome.Approve)!;
}
