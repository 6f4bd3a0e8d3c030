using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Where a table stands: whose turn it is by name, by when, and how far the stage has come.</summary>
public sealed class StageNow(TargetTable table, WorkflowRun run, PeopleNames names)
{
    private readonly ReviewStage? stage = run.Workflow.BlockingActivities.GetValueOrDefault(table.StageKey) as ReviewStage;

    public string Name => table.StageName;

    public string? WaitId => table.WaitId;

    /// <summary>How many must approve here, and how many have; null where one is enough.</summary>
    public string? Progress => stage?.Mode switch
    {
        ReviewMode.All => $"会签：已办 {Signed} / 共 {Asked}",
        ReviewMode.InOrder => $"顺序会签：已办 {Signed} / 共 {Math.Max(Asked, Order.Count)}，依次为{string.Join("、", Order.Select(p => names.Of(p)))}",
        ReviewMode.Share => $"票签：须有 {stage.Share}% 同意（{Asked} 人中至少 {Needed} 人），已同意 {Approved} 人、已办 {Signed} 人",
        _ => null,
    };

    /// <summary>The open turns, those that have to wait for others last.</summary>
    public IReadOnlyList<TurnNow> Turns => [.. Open.Select(Turn).OrderBy(t => t.WaitsFor is not null)];

    private IEnumerable<ReviewTask> Open => table.Tasks.Where(t => t.IsOpen);

    private int Signed => table.DecisionsInWait().Count();

    private int Approved => table.DecisionsInWait().Count(d => d.Verdict == Verdict.Approve);

    private int Asked => Signed + Open.Count();

    private int Needed => ReviewStage.ApprovalsNeeded(Asked, stage?.Share ?? 100);

    private IReadOnlyList<Guid> Order => stage is null ? []
        : run.Roster.EligibleFor(stage, Open.FirstOrDefault(t => t.AddedFor is null)?.Excluded.ToHashSet() ?? []);

    /// <summary>Everybody whom this names.</summary>
    public static IEnumerable<Guid> PeopleIn(TargetTable table, WorkflowRun run)
    {
        var open = table.Tasks.Where(t => t.IsOpen).ToArray();
        var named = open.SelectMany(t => new[] { t.PersonId, t.AddedBy, t.GivenBy }.OfType<Guid>().Concat(t.TakersIn(run.Roster)));
        return run.Workflow.BlockingActivities.GetValueOrDefault(table.StageKey) is ReviewStage { Mode: ReviewMode.InOrder } stage
            ? named.Concat(run.Roster.EligibleFor(stage, new HashSet<Guid>()))
            : named;
    }

    private TurnNow Turn(ReviewTask task)
    {
        var takers = task.TakersIn(run.Roster);
        var who = takers.Count == 0 ? $"{task.Role.InChinese()}（现在无人可办，等待系统管理员指定）" : names.Of(takers);
        var waitsFor = Open.Where(t => t.AddedFor == task.TurnId && t.Addition == Addition.Before || task.Addition == Addition.After && t.TurnId == task.AddedFor)
            .SelectMany(t => t.TakersIn(run.Roster)).ToArray();
        return new(who, takers.Count > 1, MarkOf(task), waitsFor.Length == 0 ? null : names.Of(waitsFor), task.DueOn, task.DueOn < run.Today, takers is [var only] ? names.PhoneOf(only) : null);
    }

    private string? MarkOf(ReviewTask task) => (task.Addition, task.GivenBy) switch
    {
        ({ } addition, _) => $"{names.Of(task.AddedBy)}{addition.InChinese()}",
        (_, { } by) when by != task.PersonId => $"由{names.Of(by)}转来",
        _ => null,
    };
}

/// <summary>One open turn: who may take it, by when, and for whom it has to wait.</summary>
public sealed record TurnNow(string Who, bool AnyOfThem, string? Mark, string? WaitsFor, DateOnly? DueOn, bool Overdue, string? Phone);
