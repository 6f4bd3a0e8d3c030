namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>The definition on which the stored states of the corpus wait; like them, it is never edited.</summary>
internal static class OldWorkflow
{
    public static string Text { get; } = Corpus.Read("hebei-annual-1.json");
}
