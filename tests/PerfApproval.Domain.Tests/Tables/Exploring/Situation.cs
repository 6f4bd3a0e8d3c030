using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>A table, the people around it and the time: what a move is tried in.</summary>
/// <param name="Spent">How many unusual things have happened so far; what bounds the exploration.</param>
internal sealed record Situation(Scene Scene, TargetTable Table, Staff Staff, DateTimeOffset At, int Spent)
{
    private static readonly Verb[] Unusual =
    [
        Verb.Transfer, Verb.AddBefore, Verb.AddAfter, Verb.Copy, Verb.Urge, Verb.TakeBack, Verb.Wait,
    ];

    /// <summary>What stood before the decision that led here; null where something else did.</summary>
    public Memory? Memory { get; init; }

    public WorkflowRun Run => Scene.Run(Staff, At);

    public BlockingActivity? Stage => Scene.Workflow.BlockingActivities.GetValueOrDefault(Table.StageKey);

    public IEnumerable<(ReviewTask Task, int Index)> OpenTasks => Table.Tasks.Select((t, i) => (t, i)).Where(t => t.t.IsOpen);

    public DateOnly Today => WorkingCalendar.DayOf(At);

    public bool MayTake(int person, ReviewTask task) => task.IsFor(Staff.Actors[person], Scene.Cast.Place);

    /// <summary>What the move makes of this situation.</summary>
    /// <param name="copy">A copy of the table, which the move changes.</param>
    /// <exception cref="RuleBrokenException">The move is refused.</exception>
    public Situation After(Move move, TargetTable copy)
    {
        var next = this with
        {
            Table = copy,
            Staff = StaffAfter(move),
            At = TimeOf(move),
            Spent = Spent + PriceOf(move),
        };
        next.DeedOf(move).DoTo(copy, next.Run);
        return next;
    }

    /// <summary>When the move happens.</summary>
    public DateTimeOffset TimeOf(Move move) => move.Verb == Verb.Wait ? NextDate() : At.AddMinutes(1);

    private int PriceOf(Move move) => move.Verb is Verb.Appoint or Verb.Dismiss or Verb.Delegate ? Scene.PriceOfChange : IsUnusual(move) ? 1 : 0;

    private bool IsUnusual(Move move) => Unusual.Contains(move.Verb)
        || move.Verb == Verb.Submit && Table.Pass > 0
        || move.Verb is Verb.Revise or Verb.ImportAgain or Verb.Submit && !Table.Preparers.Contains(Scene.Cast.People[move.Who].Id);

    /// <summary>The move as it is put to the table.</summary>
    public Deed DeedOf(Move move)
    {
        var content = move.Verb is Verb.Revise or Verb.ImportAgain ? Scene.Contents[move.On] : null;
        var on = move.On < 0 || content is not null ? Guid.Empty
            : move.Verb == Verb.TakeBack ? Table.Decisions[move.On].Id : Table.Tasks[move.On].Id;
        return new(move.Verb, ActorAt(move.Who), on, ActorAt(move.To), content, move.Verb == Verb.Decide ? this.RulingOf(move) : null);
    }

    private Actor? ActorAt(int place) => place < 0 ? null : Staff.Actors[place];

    private Staff StaffAfter(Move move) => move.Verb switch
    {
        Verb.Appoint => Staff.With(new(move.To, move.Post!)),
        Verb.Dismiss => Staff.Without(new(move.To, move.Post!)),
        Verb.Delegate => Staff.Delegating(move.Who, move.To),
        Verb.EndDelegation => Staff.Ending(move.Who),
        _ => Staff,
    };

    // The next day on which a deadline is near or has passed, or else just the next.
    private DateTimeOffset NextDate()
    {
        var remind = (Stage as ReviewStage)?.RemindBeforeWorkingDays;
        var days = OpenTasks.Select(t => t.Task.DueOn).OfType<DateOnly>()
            .SelectMany(due => remind is { } before ? [Scene.Calendar.Before(due, before), due.AddDays(1)] : new[] { due.AddDays(1) })
            .Where(day => day > Today).ToArray();
        return At.AddDays(days.Length == 0 ? 1 : days.Min().DayNumber - Today.DayNumber);
    }
}
