namespace PerfApproval.Domain.Tables;

/// <summary>What a reviewer decides: 通过, 退回 or 不予通过.</summary>
public enum Verdict
{
    Approve,
    Return,
    Reject,
}
