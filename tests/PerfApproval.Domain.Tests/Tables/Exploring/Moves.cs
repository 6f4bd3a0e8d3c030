using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Everything that can be tried in a situation: every operation by everybody who might do it, and by some who must not, in turns.</summary>
/// <param name="turn">Which of those that are tried in turns are tried now.</param>
/// <param name="staffShares">Into how many shares the changes around the table are divided, of which one is tried now.</param>
internal sealed class Moves(Situation at, int turn, int staffShares)
{
    private static readonly Verb[] OnTheTable = [Verb.Withdraw, Verb.Terminate, Verb.Urge, Verb.Accept, Verb.Decline];

    private readonly int people = at.Scene.Cast.People.Count;

    public IEnumerable<Move> All => OfPeople().Concat(OnTasks()).Concat(OnDecisions()).Concat(OfTime()).Concat(new StaffMoves(at, turn, staffShares).All);

    private IEnumerable<Move> OfPeople()
    {
        for (var who = 0; who < people; who++)
        {
            var prepares = at.Staff.Actors[who].Is(Domain.People.Role.Preparer);
            if (prepares || (turn + who) % 3 == 0) yield return new(Verb.Submit, who);
            if (prepares || at.Stage is Publishing || (turn + who) % 3 == 1) yield return new(Verb.Publish, who);
            foreach (var verb in prepares ? OnTheTable : [OnTheTable[(turn + who) % OnTheTable.Length]]) yield return new(verb, who);
            foreach (var content in prepares ? [0, 1] : new[] { turn % 2 }) yield return new(Verb.Revise, who, content);
            if (prepares || (turn + who) % 3 == 2) yield return new(Verb.ImportAgain, who, turn % 2);
            if (at.Table.Findings.Any(f => f.Pass == at.Table.Pass)) yield return new(Verb.SetAside, who);
        }
    }

    private IEnumerable<Move> OnTasks()
    {
        foreach (var (task, index) in at.OpenTasks)
        {
            for (var who = 0; who < people; who++)
            {
                var actor = at.Staff.Actors[who];
                var entitled = at.MayTake(who, task) || actor.Principals.Any(p => task.IsFor(p.Actor, at.Scene.Cast.Place));
                foreach (var move in entitled ? ByTaker(task, index, who) : ByOther(index, who)) yield return move;
            }
        }

        foreach (var closed in at.Table.Tasks.Select((t, i) => (t, i)).Where(t => !t.t.IsOpen).GroupBy(t => t.t.Closure).Select(g => g.Last().i))
        {
            yield return new(Verb.Decide, Anybody(closed), closed) { Choice = new(Verdict.Approve) };
            yield return new(TasksVerb(turn), Anybody(closed + 1), closed, Anybody(closed + 2));
        }
    }

    private IEnumerable<Move> ByTaker(ReviewTask task, int index, int who)
    {
        var stage = at.Stage as ReviewStage;
        foreach (var choice in new Choices(at, turn).All) yield return new(Verb.Decide, who, index) { Choice = choice };
        foreach (var to in stage is { MayTransfer: true } ? Everybody() : [Anybody(who)]) yield return new(Verb.Transfer, who, index, to);
        foreach (var to in stage is { MayAdd.Count: > 0 } && task.AddedFor is null ? Everybody() : [Anybody(who + 1)])
        {
            yield return new(Verb.AddBefore, who, index, to);
            yield return new(Verb.AddAfter, who, index, to);
        }

        foreach (var to in stage is { MayCopyTo: not CopyRange.Nobody } ? Everybody() : [Anybody(who + 2)]) yield return new(Verb.Copy, who, -1, to);
        yield return new(Verb.Reassign, who, index, Anybody(who + 3));
        yield return new(Verb.Remove, who, index);
    }

    private IEnumerable<Move> ByOther(int index, int who)
    {
        var task = at.Table.Tasks[index];
        var choices = new Choices(at, turn).All.ToArray();
        yield return new(Verb.Decide, who, index) { Choice = choices[(turn + who) % choices.Length] };
        if (task.AddedBy is not null) yield return new(Verb.Remove, who, index);
        else yield return new(TasksVerb(turn + who), who, index, Anybody(who));
        if (who != Cast.Administrator) yield break;
        foreach (var to in task.Unassigned ? Everybody() : [Anybody(who)]) yield return new(Verb.Reassign, who, index, to);
    }

    // Only what led here can be taken back; of what is older one is tried.
    private IEnumerable<Move> OnDecisions()
    {
        var decisions = at.Table.Decisions;
        for (var index = 0; index < decisions.Count; index++)
        {
            var wait = at.Table.Tasks.Single(t => t.Id == decisions[index].TaskId).WaitId;
            if (wait == at.Table.WaitId || wait == at.Table.PrecedingWaitId)
                foreach (var who in Everybody()) yield return new(Verb.TakeBack, who, index);
            else if (index == turn % decisions.Count)
                yield return new(Verb.TakeBack, at.Scene.Cast.IndexOf(decisions[index].PersonId), index);
        }
    }

    private IEnumerable<Move> OfTime() => [new(Verb.PassDeadline), new(Verb.RemindOfDeadline), new(Verb.RolesChanged), new(Verb.Wait)];

    private IEnumerable<int> Everybody() => Enumerable.Range(0, people);

    private int Anybody(int salt) => (turn + salt) % people;

    private static Verb TasksVerb(int number) => Verb.Transfer + number % (Verb.Reassign - Verb.Transfer + 1);
}
