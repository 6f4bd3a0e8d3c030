namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>The definition on which the stored states of the corpus wait; like them, it is never edited.</summary>
internal static class OldWorkflow
{
    public static string Text { get; } = ShippedWorkflow.Text("hebei-annual-1");
}
