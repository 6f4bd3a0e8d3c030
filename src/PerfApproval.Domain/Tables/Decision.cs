using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

/// <summary>What one person decided (办理) on one version at one stage: a fact, never edited.</summary>
public sealed class Decision
{
    private Decision() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public Guid TaskId { get; private set; }

    public int Pass { get; private set; }

    public string StageKey { get; private set; } = "";

    public string StageName { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>The principal whose turn it was when a delegate decided (委托); null when it was the person's own.</summary>
    public Guid? OnBehalfOf { get; private set; }

    public string? OnBehalfOfName { get; private set; }

    public Guid? DelegationId { get; private set; }

    public Role Role { get; private set; }

    public Verdict Verdict { get; private set; }

    /// <summary>The outcome given to the workflow: Approve, ReturnToDepartment, ….</summary>
    public string Outcome { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>The overall rating of the opinion; null where none was given.</summary>
    public Rating? Rating { get; private set; }

    public Guid VersionId { get; private set; }

    public string VersionSha256 { get; private set; } = "";

    public Factor Factor { get; private set; }

    public Guid Key { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static Decision Of(
        ReviewTask task, Person reviewer, Principal? principal, Ruling ruling, string outcome, DateTimeOffset at) => new()
        {
            BureauId = task.BureauId,
            Id = Guid.CreateVersion7(at),
            TableId = task.TableId,
            TaskId = task.Id,
            Pass = task.Pass,
            StageKey = task.StageKey,
            StageName = task.StageName,
            PersonId = reviewer.Id,
            PersonName = reviewer.Name,
            OnBehalfOf = principal?.Id,
            OnBehalfOfName = principal?.Name,
            DelegationId = principal?.DelegationId,
            Role = task.Role,
            Verdict = ruling.Verdict,
            Outcome = outcome,
            Reason = ruling.Reason,
            Rating = ruling.Opinion?.Overall,
            VersionId = ruling.VersionId,
            VersionSha256 = ruling.VersionSha256,
            Factor = ruling.Factor,
            Key = ruling.Key,
            At = at,
        };
}
