using PerfApproval.Domain.Auditing;

namespace PerfApproval.Domain.Proof;

/// <summary>Follows the hash chain of a table entry by entry and says which one breaks it.</summary>
public sealed class ChainCheck
{
    public AuditChain Reached { get; private set; } = AuditChain.Empty;

    /// <returns>What is wrong with this entry; null when it fits.</returns>
    public string? Follow(AuditEntry entry)
    {
        var fault = FaultOf(entry);
        // One broken entry is told once: whatever comes behind it is held against what it says itself.
        Reached = new(entry.Sequence, entry.Hash);
        return fault;
    }

    private string? FaultOf(AuditEntry entry)
    {
        if (entry.Sequence != Reached.Length + 1)
            return entry.Sequence > Reached.Length ? $"第 {Reached.Length + 1} 条留痕缺失" : $"第 {entry.Sequence} 条留痕重复";
        if (entry.PreviousHash != Reached.Head) return $"第 {entry.Sequence} 条留痕没有接上前一条";
        return entry.Hash == entry.ComputeHash() ? null : $"第 {entry.Sequence} 条留痕的内容与其校验码不符，内容被改动过";
    }
}
