using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

/// <summary>The fact that a reviewer set a finding of the rules aside (排除): it stays on record and need not be put right.</summary>
public sealed class FindingDismissal
{
    private FindingDismissal() { }

    public Guid BureauId { get; private set; }

    public Guid SubmissionId { get; private set; }

    public int Position { get; private set; }

    public Guid TableId { get; private set; }

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>The principal whose turn it was when a delegate did so (委托); null when it was the person's own.</summary>
    public Guid? OnBehalfOf { get; private set; }

    public string? OnBehalfOfName { get; private set; }

    public string StageName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static FindingDismissal Of(FiledFinding finding, ReviewTask task, Person reviewer, Principal? principal, string reason, DateTimeOffset at) => new()
    {
        BureauId = finding.BureauId,
        SubmissionId = finding.SubmissionId,
        Position = finding.Position,
        TableId = finding.TableId,
        PersonId = reviewer.Id,
        PersonName = reviewer.Name,
        OnBehalfOf = principal?.Id,
        OnBehalfOfName = principal?.Name,
        StageName = task.StageName,
        Reason = reason,
        At = at,
    };
}
