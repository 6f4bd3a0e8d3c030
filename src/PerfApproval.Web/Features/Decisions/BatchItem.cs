using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Decisions;

/// <summary>One task of a batch and what is to be decided on it.</summary>
public sealed record BatchItem(Guid TableId, Guid TaskId, Ruling Ruling);

/// <summary>What became of one task of a batch.</summary>
/// <param name="Name">The name of the table.</param>
/// <param name="Refusal">Why it was not decided; null when it was.</param>
public sealed record BatchAnswer(Guid TaskId, string Name, string? Refusal)
{
    public bool IsRecorded => Refusal is null;
}
