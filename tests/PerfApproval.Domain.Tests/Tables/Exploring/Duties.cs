using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Who must keep away from what, read off the records alone and not as the domain reads it.</summary>
internal sealed class Duties(Situation at)
{
    private readonly TargetTable table = at.Table;

    public static IEnumerable<Guid> Behind(Decision decision) =>
        new[] { decision.PersonId, decision.OnBehalfOf ?? decision.PersonId }.Distinct();

    public bool Counts(Decision decision) => table.TakeBacks.All(b => b.DecisionId != decision.Id);

    public string WaitOf(Decision decision) => table.Tasks.Single(t => t.Id == decision.TaskId).WaitId;

    /// <summary>The decisions of one wait that were not taken back.</summary>
    public Decision[] StandingIn(string? wait) => [.. table.Decisions.Where(d => Counts(d) && WaitOf(d) == wait)];

    /// <summary>Whoever wrote any of it, or whose proposals the present text holds, and whoever approved elsewhere on the way here.</summary>
    public HashSet<Guid> BarredFrom(BlockingActivity stage)
    {
        HashSet<Guid> barred = [.. table.Preparers, .. table.Versions.Select(v => v.AuthorId), .. table.Submissions.Select(s => s.PersonId)];
        barred.UnionWith(Proposers);
        if (stage is ReviewStage { MayRepeat: false }) barred.UnionWith(Elsewhere(stage).SelectMany(Behind));
        return barred;
    }

    /// <summary>Those who may decide at a stage by role and are not barred, in the order of their appointment.</summary>
    public IReadOnlyList<Guid> EligibleFor(ReviewStage stage)
    {
        var (post, barred) = (at.Scene.Cast.PostOf(stage), BarredFrom(stage));
        return [.. at.Staff.Appointments.Where(a => a.Post == post).Select(a => at.Scene.Cast.People[a.Person].Id).Where(p => !barred.Contains(p)).Distinct()];
    }

    public bool Holds(int person, ReviewTask task) => at.Staff.Appointments.Any(a => a.Person == person && a.Post.Role == task.Role
        && (a.Post.Scope == task.Scope || task.Role == Role.Publisher && a.Post.Scope.Covers(at.Scene.Cast.Place)));

    private IEnumerable<Guid> Proposers
    {
        get
        {
            var current = table.Versions.Single(v => v.Id == table.CurrentVersionId);
            if (current.Origin != VersionOrigin.Correction) return [];
            var earlier = table.Versions.Single(v => v.Number == current.Number - 1);
            var proposing = table.Decisions.Where(d => d.VersionId == earlier.Id && Counts(d) && table.Corrections.Any(c => c.DecisionId == d.Id)).ToArray();
            return proposing.Where(d => WaitOf(d) == WaitOf(proposing[^1])).SelectMany(Behind);
        }
    }

    // Where a stage was decided on again in a later pass, only that pass counts.
    private IEnumerable<Decision> Elsewhere(BlockingActivity stage) => table.Decisions
        .Where(d => d.StageKey != stage.Id && Counts(d)).GroupBy(d => d.StageKey)
        .SelectMany(s => s.Where(d => d.Pass == s.Max(x => x.Pass) && d.Verdict == Verdict.Approve));
}
