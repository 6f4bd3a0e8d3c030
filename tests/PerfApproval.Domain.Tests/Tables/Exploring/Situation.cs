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
            At = move.Verb == Verb.Wait ? NextDate() : At.AddMinutes(1),
            Spent = Spent + PriceOf(move),
        };
        next.Do(move);
        return next;
    }

    private int PriceOf(Move move) => move.Verb is Verb.Appoint or Verb.Dismiss or Verb.Delegate ? Scene.PriceOfChange : IsUnusual(move) ? 1 : 0;

    private bool IsUnusual(Move move) => Unusual.Contains(move.Verb)
        || move.Verb == Verb.Submit && Table.Pass > 0
        || move.Verb is Verb.Revise or Verb.ImportAgain or Verb.Submit && !Table.Preparers.Contains(Scene.Cast.People[move.Who].Id);

    private void Do(Move move)
    {
        var actor = move.Who < 0 ? null! : Staff.Actors[move.Who];
        if (move.On >= 0 && move.Verb is not (Verb.Revise or Verb.ImportAgain)) DoOnTask(move, actor);
        else if (move.Who >= 0 && move.Verb < Verb.PassDeadline) DoOnTable(move, actor);
        else if (move.Verb == Verb.PassDeadline) Table.PassDeadline(Run);
        else if (move.Verb == Verb.RemindOfDeadline) Table.RemindOfDeadline(Run);
        else if (move.Verb is Verb.RolesChanged or Verb.Appoint or Verb.Dismiss) Table.RolesChanged(Run);
    }

    private void DoOnTable(Move move, Actor actor)
    {
        switch (move.Verb)
        {
            case Verb.Submit: Table.Submit(actor, "年初编报", Guid.Empty, Run, Table.ChangedValues().ToDictionary(v => v.RowId, _ => "按测绘面积更正")); break;
            case Verb.Withdraw: Table.Withdraw(actor, "金额需要核对", Run); break;
            case Verb.Terminate: Table.Terminate(actor, "项目取消", Run); break;
            case Verb.Revise: Table.Revise(actor, Scene.Contents[move.On], Run); break;
            case Verb.ImportAgain: Table.ImportAgain(actor, Scene.Contents[move.On], "目标表.docx", Run); break;
            case Verb.Publish: Table.Publish(actor, Guid.Empty, Run); break;
            case Verb.Urge: Table.Urge(actor, "请尽快办理", Run); break;
            case Verb.Accept: Table.AcceptCorrections(actor, Run); break;
            case Verb.Decline: Table.DeclineCorrections(actor, "原文无误", Run); break;
            default: Table.CopyTo(actor, Staff.Actors[move.To], "请知悉", Run); break;
        }
    }

    private void DoOnTask(Move move, Actor actor)
    {
        if (move.Verb == Verb.TakeBack)
        {
            Table.TakeBackDecision(Table.Decisions[move.On].Id, actor, "看错了", Run);
            return;
        }

        var (task, to) = (Table.Tasks[move.On].Id, move.To < 0 ? Guid.Empty : Scene.Cast.People[move.To].Id);
        switch (move.Verb)
        {
            case Verb.Decide: Table.Decide(task, actor, this.RulingOf(move), Run); break;
            case Verb.Transfer: Table.Transfer(task, actor, to, "出差", Run); break;
            case Verb.Reassign: Table.Reassign(task, actor, to, "原审核人调离", Run); break;
            case Verb.Remove: Table.RemoveReviewer(task, actor, "不需要了", Run); break;
            case Verb.AddBefore: Table.AddReviewer(task, actor, Addition.Before, to, "请先把关", Run); break;
            default: Table.AddReviewer(task, actor, Addition.After, to, "请复核", Run); break;
        }
    }

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
            .SelectMany(due => remind is { } before ? [WorkingCalendar.Plain.Before(due, before), due.AddDays(1)] : new[] { due.AddDays(1) })
            .Where(day => day > Today).ToArray();
        return At.AddDays(days.Length == 0 ? 1 : days.Min().DayNumber - Today.DayNumber);
    }
}
