using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>What holds of every move that was carried out.</summary>
internal static class StepLaws
{
    public static IEnumerable<string> BrokenBy(Situation before, Move move, Situation after)
    {
        var broken = OfTrail(before.Table, after.Table).Concat(TaskLaws.BrokenBy(before, after)).Concat(OfStatus(after));
        if (move.Verb == Verb.Decide) broken = broken.Concat(OfDecision(before, move, after)).Concat(SettlementLaws.BrokenBy(before, after));
        if (move.Verb == Verb.TakeBack) broken = broken.Concat(OfTakingBack(before, move, after));
        if (move.Verb == Verb.Accept) broken = broken.Concat(OfAccepting(before, after));
        return broken.Concat(NoticeLaws.BrokenBy(before, move, after)).ToArray();
    }

    private static IEnumerable<string> OfTrail(TargetTable before, TargetTable after)
    {
        var head = before.TrailHead;
        foreach (var entry in after.Trail)
        {
            if (entry.PreviousHash != head || entry.Hash != entry.ComputeHash()) yield return "the audit chain is broken";
            head = entry.Hash;
        }

        if (head != after.TrailHead || before.TrailLength + after.Trail.Count != after.TrailLength) yield return "the audit chain does not end at the table's head";
    }

    private static IEnumerable<string> OfStatus(Situation after)
    {
        TargetStatus[] fitting = after.Stage switch
        {
            null => [TargetStatus.Published, TargetStatus.Rejected, TargetStatus.Terminated],
            Drafting => [TargetStatus.Drafting, TargetStatus.Returned],
            Publishing => [TargetStatus.Approved],
            _ => [TargetStatus.InReview],
        };
        if (!fitting.Contains(after.Table.Status)) yield return $"status {after.Table.Status} at {after.Table.StageKey}";
        if (after.Stage is null != after.Table.WaitId is null) yield return "a stage without a wait, or a wait without a stage";
    }

    private static IEnumerable<string> OfDecision(Situation before, Move move, Situation after)
    {
        var (table, duties, decision) = (before.Table, new Duties(before), after.Table.Decisions[^1]);
        var people = Duties.Behind(decision).ToArray();
        if (after.Table.Decisions.Count != table.Decisions.Count + 1 || decision.PersonId != before.Scene.Cast.People[move.Who].Id)
            yield return "the decision is not recorded for the one who made it";
        if (people.Any(p => before.Staff.Actors[before.Scene.Cast.IndexOf(p)] is var a && (a.Is(Role.Administrator) || a.Is(Role.Auditor))))
            yield return "an administrator or auditor decided";
        if (duties.BarredFrom(before.Stage!).Intersect(people).Any()) yield return "somebody decided whom separation of duties bars";
        if (duties.StandingIn(table.WaitId).SelectMany(Duties.Behind).Intersect(people).Any()) yield return "one person signed twice";
        if (decision.OnBehalfOf is { } principal && !before.Staff.Delegations.Contains((before.Scene.Cast.IndexOf(principal), move.Who)))
            yield return "a decision for somebody who had not delegated";
        if (!duties.Holds(before.Scene.Cast.IndexOf(decision.OnBehalfOf ?? decision.PersonId), table.Tasks[move.On])) yield return "a decision without the role";
        if (decision.VersionId != table.CurrentVersionId) yield return "a decision on another version";
    }

    private static IEnumerable<string> OfTakingBack(Situation before, Move move, Situation after)
    {
        var (decision, table) = (before.Table.Decisions[move.On], after.Table);
        if (new Duties(after).Counts(decision)) yield return "what was taken back still counts";
        if (table.StageKey != decision.StageKey) yield return "taking back leads somewhere else";
        if (before.Memory is not { } memory || move.On != before.Table.Decisions.Count - 1) yield break;
        if (table.ReturnedFrom != memory.ReturnedFrom || table.Status != memory.Status) yield return "taking back leaves traces";
        var stayed = before.Table.WaitId == new Duties(before).WaitOf(decision);
        if (stayed && Memory.TurnsOf(after) != memory.Turns) yield return $"taking back gives other turns: {Memory.TurnsOf(after)}, not {memory.Turns}";
    }

    // Said once more, without the domain's own cells.
    private static IEnumerable<string> OfAccepting(Situation before, Situation after)
    {
        var duties = new Duties(before);
        var proposed = before.Table.Corrections.Where(c => before.Table.Decisions.Any(d =>
            d.Id == c.DecisionId && duties.Counts(d) && duties.WaitOf(d) == before.Table.PrecedingWaitId)).ToArray();
        var content = TargetContent.Parse(before.Table.Draft);
        var project = content.Project!;
        foreach (var change in proposed)
        {
            project = change.IndicatorId is null ? project with { Goals = [change.After] }
                : project with { Indicators = [.. project.Indicators.Select(i => i.Id == change.IndicatorId ? i with { Value = change.After } : i)] };
        }

        var version = after.Table.Versions.Single(v => v.Id == after.Table.CurrentVersionId);
        if (proposed.Length == 0) yield return "corrections were accepted that nobody proposed";
        if (version.Content != (content with { Project = project }).Canonical() || after.Table.Draft != version.Content) yield return "the version is not what was proposed";
    }
}
