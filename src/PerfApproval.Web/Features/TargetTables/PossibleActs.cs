using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>What a page offers one person to do to a table, by its definition and state; the table itself has the last word.</summary>
public sealed class PossibleActs(TargetTable table, Actor actor, WorkflowRun run)
{
    private readonly BlockingActivity? stage = run.Workflow.BlockingActivities.GetValueOrDefault(table.StageKey);
    private readonly bool prepares = actor.Holds(Role.Preparer, run.Roster.Place);

    public TablePlace Place => run.Roster.Place;

    /// <summary>The unit's own text shows before it is submitted.</summary>
    public bool SeesDraft => prepares && stage is Drafting;

    public bool MaySubmit => SeesDraft && !HasDecided;

    public bool MayWithdraw => prepares && !HasDecided && stage?.Outcomes.Contains(Outcome.Withdraw) == true
        && !table.Decisions.Any(d => d.Pass == table.Pass && !table.IsTakenBack(d));

    public bool MayTerminate => prepares && !HasDecided && stage is not (null or Publishing);

    public bool MayAdjust => prepares && table.Status == TargetStatus.Published;

    /// <summary>Whether the person may propose that the table is not for publication.</summary>
    public bool MayWithhold => actor.Holds(Role.Publisher, run.Roster.Place) && table.Pass > 0 && table.Status is not (TargetStatus.Rejected or TargetStatus.Terminated)
        && table.Withheld is null && table.PendingWithholding is null;

    public bool MayAnswerWithholding => table.MayAnswerWithholding(actor, run);

    public bool MayLiftWithholding => actor.Holds(Role.Publisher, run.Roster.Place) && (table.Withheld ?? table.PendingWithholding) is not null;

    /// <summary>What is not for publication and why is for publishers, the bureau's reviewers and auditors to know.</summary>
    public bool SeesWithholdings => actor.Holds(Role.Publisher, run.Roster.Place) || actor.Is(Role.BureauReviewer) || actor.Is(Role.Auditor);

    public bool MayAnswerCorrections => prepares && !HasDecided && stage is Correcting;

    public bool MayUrge => (prepares || table.Decisions.Any(d => d.PersonId == actor.Id && d.Pass == table.Pass))
        && Open.Any(t => !t.Unassigned);

    /// <summary>The person's own open task, or else that of somebody who delegated to them.</summary>
    public ReviewTask? Turn => OwnTurn ?? Open.FirstOrDefault(t => PrincipalOf(t) is not null);

    /// <summary>For whom the person would decide; null for themselves.</summary>
    public Principal? Principal => Turn is { } turn ? PrincipalOf(turn) : null;

    /// <summary>The reviewers who have to decide before the person may (加签).</summary>
    public IReadOnlyList<ReviewTask> Predecessors => Turn is not { } turn ? []
        : [.. Open.Where(t => t.AddedFor == turn.TurnId && t.Addition == Addition.Before || turn.Addition == Addition.After && t.TurnId == turn.AddedFor)];

    /// <summary>Whether the person may set findings of the rules aside.</summary>
    public bool MayDismissFindings => stage is ReviewStage && Turn is not null;

    /// <summary>The task that the person may give away; null where the stage does not let them.</summary>
    public ReviewTask? Transferable => stage is ReviewStage { MayTransfer: true } ? DisposableTurn : null;

    /// <summary>Where the person may put another reviewer.</summary>
    public IReadOnlyList<Addition> Additions => stage is ReviewStage review && DisposableTurn is { AddedFor: null } ? review.MayAdd : [];

    public IReadOnlyList<Guid> Successors => Transferable is { } task ? [.. table.MayBeGivenTo(task, run).Where(p => p != actor.Id)] : [];

    public IReadOnlyList<Guid> Addable => OwnTurn is { } task && Additions.Count > 0 ? [.. table.MayBeAddedTo(task, run).Where(p => p != actor.Id)] : [];

    /// <summary>The reviewers whom the person added and may take away again.</summary>
    public IReadOnlyList<ReviewTask> Removable =>
        [.. Open.Where(t => t.AddedBy == actor.Id && Open.Any(own => own.TurnId == t.AddedFor && IsOwn(own)))];

    /// <summary>How far the person may send copies.</summary>
    public CopyRange CopyRange => stage is ReviewStage review && OwnTurn is not null ? review.MayCopyTo : CopyRange.Nobody;

    /// <summary>The person's own decisions that may still be taken back.</summary>
    public IReadOnlyList<Decision> Revocable => stage is null ? [] : [.. table.Decisions.Where(IsRevocable)];

    /// <summary>The tasks that nobody may take, for an administrator to give to somebody.</summary>
    public IReadOnlyList<ReviewTask> Reassignable => !actor.Holds(Role.Administrator, run.Roster.Place) || stage is not ReviewStage ? []
        : [.. Open.Where(t => t.TakersIn(run.Roster).Count == 0)];

    private IEnumerable<ReviewTask> Open => table.Tasks.Where(t => t.IsOpen);

    // Nobody writes what rests on their own approval.
    private bool HasDecided => table.Decisions.Any(d => d.PersonId == actor.Id || d.OnBehalfOf == actor.Id);

    // A turn of one's own goes before one that is anybody's.
    private ReviewTask? OwnTurn => Open.Where(IsOwn).OrderBy(t => t.PersonId is null).FirstOrDefault();

    private ReviewTask? DisposableTurn => Predecessors.Count == 0 ? OwnTurn : null;

    public IReadOnlyList<Guid> MayBeGiven(ReviewTask task) => table.MayBeGivenTo(task, run);

    private bool IsOwn(ReviewTask task) => task.IsFor(actor, run.Roster.Place) && !HasSigned(actor.Id);

    private Principal? PrincipalOf(ReviewTask task) => IsOwn(task) || task.Excluded.Contains(actor.Id) || HasSigned(actor.Id)
        ? null
        : actor.Principals.FirstOrDefault(p => task.IsFor(p.Actor, run.Roster.Place) && !HasSigned(p.Id));

    private bool HasSigned(Guid person) =>
        table.DecisionsInWait().Any(d => d.PersonId == person || d.OnBehalfOf == person);

    private bool IsRevocable(Decision decision)
    {
        if (decision.PersonId != actor.Id || table.IsTakenBack(decision)) return false;
        var wait = table.Tasks.Single(t => t.Id == decision.TaskId).WaitId;
        return wait == table.WaitId
            || wait == table.PrecedingWaitId && stage?.Outcomes.Contains(Outcome.TakeBack) == true && !table.DecisionsInWait().Any();
    }
}
