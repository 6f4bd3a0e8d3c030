using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>When a stage is settled by a decision, and where the table then goes.</summary>
internal static class SettlementLaws
{
    public static IEnumerable<string> BrokenBy(Situation before, Situation after)
    {
        var decision = after.Table.Decisions[^1];
        var outcome = before.Stage is ReviewStage { Mode: ReviewMode.Share, Share: { } share }
            ? Voted(after, before.Table.WaitId, share)
            : decision.Verdict != Verdict.Approve ? decision.Outcome : IsLast(before, after) ? Outcome.Approve : null;
        var moved = after.Table.WaitId != before.Table.WaitId;
        if (moved != outcome is not null) return [$"the stage is {(moved ? "" : "not ")}settled, but ought {(moved ? "not " : "")}to be"];
        return outcome is null ? OfWaiting(before, after) : OfGoing(before, after, outcome);
    }

    // Whoever is still asked, and in 顺序会签 whoever is yet to be asked.
    private static bool IsLast(Situation before, Situation after)
    {
        var decided = after.Table.Decisions[^1].TaskId;
        return before.OpenTasks.All(t => t.Task.Id == decided)
            && (before.Stage is not ReviewStage { Mode: ReviewMode.InOrder } stage || Next(before, after, stage) is null);
    }

    private static Guid? Next(Situation before, Situation after, ReviewStage stage)
    {
        var wait = before.Table.WaitId;
        HashSet<Guid> asked = [.. new Duties(after).StandingIn(wait).SelectMany(Duties.Behind)];
        asked.UnionWith(after.Table.Tasks.Where(t => t.WaitId == wait && t.Closure == TaskClosure.Transferred).Select(t => t.PersonId ?? Guid.Empty));
        return new Duties(before).EligibleFor(stage).Select(p => (Guid?)p).FirstOrDefault(p => !asked.Contains(p ?? Guid.Empty));
    }

    private static IEnumerable<string> OfWaiting(Situation before, Situation after)
    {
        var remaining = before.OpenTasks.Count() - 1;
        if (remaining > 0 || before.Stage is not ReviewStage { Mode: ReviewMode.InOrder } stage) yield break;
        if (after.OpenTasks.Single().Task.PersonId != Next(before, after, stage)) yield return "somebody else than the next in order is asked";
    }

    private static string? Voted(Situation after, string? wait, int share)
    {
        var duties = new Duties(after);
        var votes = duties.StandingIn(wait);
        var turns = after.Table.Tasks.Where(t => t.WaitId == wait).GroupBy(t => t.TurnId)
            .Count(turn => turn.Any(t => t.Closure is not (TaskClosure.Transferred or TaskClosure.RolesChanged or TaskClosure.Removed) && (t.Closure != TaskClosure.Decided || votes.Any(v => v.TaskId == t.Id))));
        var against = votes.Where(v => v.Verdict != Verdict.Approve).ToArray();
        if ((votes.Length - against.Length) * 100 >= share * turns) return Outcome.Approve;
        if ((turns - against.Length) * 100 >= share * turns) return null;
        return against.GroupBy(v => v.Outcome).OrderByDescending(g => g.Count()).ThenBy(g => Array.IndexOf(against, g.First())).First().Key;
    }

    private static IEnumerable<string> OfGoing(Situation before, Situation after, string outcome)
    {
        var (table, left) = (before.Table, before.Table.WaitId);
        var returned = Outcome.IsReturn(outcome) ? table.StageKey : table.ReturnedFrom == table.StageKey ? null : table.ReturnedFrom;
        if (after.Table.ReturnedFrom != returned) yield return "it is not known where the table was returned from";
        if (after.Table.PrecedingWaitId != left) yield return "it is not known which decision led here";
        var votes = new Duties(after).StandingIn(left);
        var rating = outcome == Outcome.Approve ? votes.Where(v => v.Verdict == Verdict.Approve).Max(v => v.Rating) : after.Table.Decisions[^1].Rating;
        var run = before.Run;
        var burst = run.Engine.Resume(run.Workflow, table.WorkflowState, left ?? "", outcome,
            new(table.Amount, run.Form.Id, rating?.InChinese(), "annual", returned));
        if ((burst.OpenWaits.SingleOrDefault()?.ActivityId ?? "") != after.Table.StageKey) yield return $"{outcome} leads to {after.Table.StageKey}";
    }
}
