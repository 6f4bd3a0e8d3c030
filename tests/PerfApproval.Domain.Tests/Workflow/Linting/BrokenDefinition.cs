using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

/// <summary>A shipped definition with one thing broken, and what the linter says about it.</summary>
internal sealed class BrokenDefinition
{
    private BrokenDefinition(IReadOnlyList<WorkflowViolation> violations) => Violations = violations;

    public IReadOnlyList<WorkflowViolation> Violations { get; }

    public static BrokenDefinition By(Action<JsonObject> breaking, string region = "hebei-annual-1")
    {
        var file = Parsed(region);
        breaking(file);
        return ByText(file.ToJsonString(new() { WriteIndented = true }));
    }

    /// <summary>What this change makes of it is still good.</summary>
    public static void Good(Action<JsonObject> changing, string region = "hebei-annual-1")
    {
        var file = Parsed(region);
        changing(file);
        WorkflowLinter.Read(file.ToJsonString()).Id.ShouldStartWith(region);
    }

    public static BrokenDefinition ByText(string text) =>
        new(Should.Throw<WorkflowException>(() => WorkflowLinter.Read(text)).Violations);

    public static JsonObject Parsed(string region) => JsonNode.Parse(ShippedWorkflow.Text(region)).ShouldBeOfType<JsonObject>();

    /// <summary>It says this about this place, and nothing else about any other.</summary>
    public void SaysOnly(string path, string sentence)
    {
        Says(path, sentence);
        Violations.ShouldHaveSingleItem();
    }

    public void Says(string path, string sentence) =>
        Violations.Any(v => v.Path == path && v.Sentence.Contains(sentence, StringComparison.Ordinal))
            .ShouldBeTrue($"wanted: {path}：{sentence}\nfound: {string.Join('\n', Violations)}");
}
