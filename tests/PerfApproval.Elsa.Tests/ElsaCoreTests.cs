using System.Text.Json.Nodes;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;
using PerfApproval.Elsa.Running;

namespace PerfApproval.Elsa.Tests;

/// <summary>What Elsa swallows when something goes wrong in the middle of a burst, should it ever get that far.</summary>
public sealed class ElsaCoreTests : IDisposable
{
    private readonly ElsaCore core = new();
    private readonly WorkflowDefinition definition = WorkflowLinter.Read(OldWorkflow.Text);
    private readonly Token token;

    public ElsaCoreTests() => token = Token.For(definition, "table-1");

    public void Dispose() => core.Dispose();

    [Fact]
    public void An_activity_that_fails_on_the_way_fails_the_whole_decision()
    {
        var file = JsonNode.Parse(OldWorkflow.Text)!;
        file["root"]!["activities"]![1]!["status"]!["expression"]!["value"] = "Lost";
        var graph = core.Load(definition, file.ToJsonString());
        var fault = Should.Throw<WorkflowException>(() => core.Start(graph, token, WorkflowInput.Nothing));
        fault.Message.ShouldContain("未作任何改动");
        fault.InnerException.ShouldNotBeNull().ToString().ShouldContain("Lost");
    }

    [Theory]
    [InlineData("submit")]
    [InlineData("Nothing")]
    public void An_outcome_that_Elsa_does_not_know_stops_nowhere_although_Elsa_calls_the_workflow_finished(string outcome)
    {
        var graph = core.Load(definition, OldWorkflow.Text);
        var started = core.Start(graph, token, WorkflowInput.Nothing);
        var drafting = token.MovedTo(definition.BlockingActivities[started.At], 1);
        var burst = core.Resume(graph, drafting, core.Remember(started.Memory!, drafting), outcome, WorkflowInput.Nothing);
        burst.Memory.ShouldBeNull();
        definition.Activities.ShouldNotContain(a => burst.StoppedAt(a));
    }
}
