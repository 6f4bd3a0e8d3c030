using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

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

    internal static ReviewTask Open(
        TargetTable table, string waitId, string stageKey, string stageName, Role role, Scope scope, DateTimeOffset at) => new()
        {
            BureauId = table.BureauId,
            Id = Guid.CreateVersion7(at),
            TableId = table.Id,
            Pass = table.Pass,
            StageKey = stageKey,
            StageName = stageName,
            WaitId = waitId,
            VersionId = table.CurrentVersionId,
            Role = role,
            ScopeKind = scope.Kind,
            ScopeId = scope.Id,
            OpenedAt = at,
        };

    internal ReviewTask For(Guid? person, IEnumerable<Guid> excluded, bool unassigned, int? deadlineWorkingDays)
    {
        PersonId = person;
        Excluded = [.. excluded];
        Unassigned = unassigned;
        DeadlineWorkingDays = deadlineWorkingDays;
        return this;
    }

    internal void Close(TaskClosure closure, DateTimeOffset at)
    {
        ClosedAt = at;
        Closure = closure;
    }

    // A publisher may hold the role for a unit, its department or the bureau; a reviewer exactly at the scope of the stage.
    private bool HoldsRole(Actor actor, TablePlace place) => Role == Role.Publisher
        ? actor.Holds(Role.Publisher, place)
        : actor.Roles.Any(r => r.Role == Role && r.Scope == Scope);
}

/// <summary>Why a task closed: its person decided, another one did, the pass ended, the preparer withdrew, or the table was published.</summary>
public enum TaskClosure
{
    Decided,
    DecidedByAnother,
    PassEnded,
    Withdrawn,
    Published,
}
