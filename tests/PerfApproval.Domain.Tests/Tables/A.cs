namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Where an arrangement begins: <c>A.TargetTable().SubmittedTo("hebei-annual")</c>.</summary>
internal static class A
{
    public static TargetTableDraft TargetTable() => new();
}
