using System.Text.Json.Nodes;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;
using PerfApproval.Elsa.Running;

namespace PerfApproval.Elsa.Tests;

/// <summary>Elsa leaves out what it does not know; should our linter ever let such a thing pass, the graph is refused all the same.</summary>
public sealed class GraphLoaderTests : IDisposable
{
    private readonly ElsaCore core = new();

    public void Dispose() => core.Dispose();

    [Fact]
    public void An_activity_that_Elsa_does_not_know_is_refused() =>
        Refused(root => root["activities"]![2]!["type"] = "PerfApproval.Nothing").ShouldContain("不认识活动“drafting”的类型");

    [Fact]
    public void An_expression_that_Elsa_does_not_know_is_refused() =>
        Refused(root => root["activities"]![1]!["status"]!["expression"]!["type"] = "JavaScript").ShouldContain("“JavaScript”");

    [Fact]
    public void A_connection_that_Elsa_drops_is_refused() =>
        Refused(root => root["connections"]![3]!["target"]!["activity"] = "nowhere").ShouldContain("连线与文件里的不一样");

    [Fact]
    public void An_activity_that_got_lost_is_refused() => Refused(root =>
    {
        root["activities"]!.AsArray().RemoveAt(0);
        root["connections"]!.AsArray().RemoveAt(0);
    }).ShouldContain("活动与文件里的不一样");

    private string Refused(Action<JsonNode> spoil)
    {
        var file = JsonNode.Parse(OldWorkflow.Text)!;
        spoil(file["root"]!);
        return Should.Throw<WorkflowException>(() => core.Load(WorkflowLinter.Read(OldWorkflow.Text), file.ToJsonString())).Message;
    }
}
