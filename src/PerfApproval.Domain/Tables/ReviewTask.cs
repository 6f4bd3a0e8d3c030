using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

/// <summary>One person's or one group's turn (待办) at a stage in one pass.</summary>
public sealed class ReviewTask
{
    private ReviewTask() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public int Pass { get; private set; }

    public string StageKey { get; private set; } = "";

    public string StageName { get; private set; } = "";

    /// <summary>The wait of the workflow that this task answers.</summary>
    public string WaitId { get; private set; } = "";

    public Guid VersionId { get; private set; }

    public Role Role { get; private set; }

    public ScopeKind ScopeKind { get; private set; }

    public Guid ScopeId { get; private set; }

    /// <summary>Whose turn it is; null when anyone with the role may take it.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Those whom separation of duties keeps from this task.</summary>
    public IReadOnlyList<Guid> Excluded { get; private set; } = [];

    /// <summary>Nobody was eligible when it opened: it waits for an administrator to appoint someone.</summary>
    public bool Unassigned { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public int? DeadlineWorkingDays { get; private set; }

    /// <summary>The last day for it, in China; null where there is no deadline.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day from which its takers are reminded of the deadline; null where they are not.</summary>
    public DateOnly? RemindOn { get; private set; }

    /// <summary>Whose turn it continues: a task that was given away or opened again keeps the turn of the one before.</summary>
    public Guid TurnId { get; private set; }

    /// <summary>The turn of the reviewer who added this one (加签); null for a task that the stage itself opened.</summary>
    public Guid? AddedFor { get; private set; }

    public Guid? AddedBy { get; private set; }

    public Addition? Addition { get; private set; }

    /// <summary>Who gave it to its person (转办, 改派); null when the stage did.</summary>
    public Guid? GivenBy { get; private set; }

    /// <summary>Why it was added or given.</summary>
    public string GivenReason { get; private set; } = "";

    public DateTimeOffset? ClosedAt { get; private set; }

    public TaskClosure? Closure { get; private set; }

    public Scope Scope => new(ScopeKind, ScopeId);

    public bool IsOpen => ClosedAt is null;

    /// <summary>Whether the task is this person's to decide.</summary>
    public bool IsFor(Actor actor, TablePlace place)
    {
        if (Excluded.Contains(actor.Id)) return false;
        if (PersonId is { } person) return person == actor.Id && HoldsRole(actor, place);
        return HoldsRole(actor, place);
    }

    /// <summary>Everybody who may take it now.</summary>
    public IReadOnlyList<Guid> TakersIn(Roster roster) =>
        [.. Holders(roster).Where(p => !Excluded.Contains(p) && (PersonId is null || PersonId == p))];

    internal static ReviewTask Open(
        TargetTable table, string waitId, BlockingActivity stage, Role role, Scope scope, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        return new()
        {
            BureauId = table.BureauId,
            Id = id,
            TurnId = id,
            TableId = table.Id,
            Pass = table.Pass,
            StageKey = stage.Id,
            StageName = stage.Name,
            WaitId = waitId,
            VersionId = table.CurrentVersionId,
            Role = role,
            ScopeKind = scope.Kind,
            ScopeId = scope.Id,
            OpenedAt = at,
        };
    }

    internal ReviewTask For(Guid? person, IEnumerable<Guid> excluded, Roster roster)
    {
        PersonId = person;
        Excluded = [.. excluded];
        Unassigned = TakersIn(roster).Count == 0;
        return this;
    }

    internal ReviewTask Within(int workingDays, DateOnly dueOn, DateOnly? remindOn)
    {
        DeadlineWorkingDays = workingDays;
        DueOn = dueOn;
        RemindOn = remindOn;
        return this;
    }

    internal ReviewTask AddedTo(ReviewTask task, Addition addition, Guid by, string reason)
    {
        AddedFor = task.TurnId;
        AddedBy = by;
        Addition = addition;
        GivenReason = reason;
        return Within(task);
    }

    // Whoever takes over a turn takes over its deadline and its place in line.
    internal ReviewTask Continuing(ReviewTask task)
    {
        TurnId = task.TurnId;
        AddedFor = task.AddedFor;
        AddedBy = task.AddedBy;
        Addition = task.Addition;
        return Within(task);
    }

    internal ReviewTask GivenAs(Guid by, string reason)
    {
        GivenBy = by;
        GivenReason = reason;
        return this;
    }

    private ReviewTask Within(ReviewTask task)
    {
        DeadlineWorkingDays = task.DeadlineWorkingDays;
        DueOn = task.DueOn;
        RemindOn = task.RemindOn;
        return this;
    }

    internal void Close(TaskClosure closure, DateTimeOffset at)
    {
        ClosedAt = at;
        Closure = closure;
    }

    private IReadOnlyList<Guid> Holders(Roster roster) =>
        Role == Role.Publisher ? roster.Holding(Role.Publisher) : roster.HoldingExactly(Role, Scope);

    // A publisher may hold the role for a unit, its department or the bureau; a reviewer exactly at the scope of the stage.
    private bool HoldsRole(Actor actor, TablePlace place) => Role == Role.Publisher
        ? actor.Holds(Role.Publisher, place)
        : actor.Roles.Any(r => r.Role == Role && r.Scope == Scope);
}
