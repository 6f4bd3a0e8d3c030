using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Auditing;

/// <summary>What an auditor checks of a table's hash chain.</summary>
internal static class Chain
{
    public static void ShouldBeTheChainOf(this IReadOnlyList<AuditEntry> trail, TargetTable table) =>
        Holds(trail, table.TrailLength, table.TrailHead).ShouldBeTrue("the trail is a chain that ends at the table's head");

    public static bool Holds(IReadOnlyList<AuditEntry> trail, int length, string head) =>
        trail.Count == length
        && (trail.Count == 0 ? head == AuditEntry.Origin : trail[^1].Hash == head)
        && trail.Select((e, i) => e.Sequence == i + 1 && e.Hash == e.ComputeHash()
            && e.PreviousHash == (i == 0 ? AuditEntry.Origin : trail[i - 1].Hash)).All(link => link);
}
