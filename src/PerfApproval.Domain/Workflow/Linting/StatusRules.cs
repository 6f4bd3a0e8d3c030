using PerfApproval.Domain.Workflow.Linting.Kinds;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Whichever way a table arrives somewhere, people see the status that fits the place.</summary>
internal sealed class StatusRules(DraftGraph graph, Violations violations)
{
    private readonly Dictionary<(string Activity, TargetStatus? Status), IReadOnlyList<Arrival>> arrivals = [];

    public void Check()
    {
        foreach (var activity in graph.Activities.Where(a => a.Begins || a.Waits))
        {
            foreach (var connection in graph.From(activity))
                Check(connection, activity.Begins ? null : FittingAt(activity, connection.Port)[0]);
        }
    }

    private void Check(DraftConnection connection, TargetStatus? status)
    {
        foreach (var (stop, found) in ArrivalsBy(connection, status))
        {
            var fitting = FittingAt(stop, connection.Port);
            if (found is not { } seen || !fitting.Contains(seen))
                violations.Add(connection.Place, Sentence(connection, stop, found, fitting));
        }
    }

    private static string Sentence(DraftConnection connection, DraftActivity stop, TargetStatus? found, TargetStatus[] fitting) =>
        $"{Quote.Of(connection.Port)} 之后走到{Quote.Of(stop.Id)}时，表的状态{(found is null ? "还没有记录" : $"是 {found}")}，"
        + $"应当是 {string.Join(" 或 ", fitting)}{(stop.Ends ? "（只有 Publish 之后才是 Published）" : "")}；请在途中用 PerfApproval.SetStatus 记录。";

    // Public is only what was published, and a rejected table is never shown as anything else.
    private static TargetStatus[] FittingAt(DraftActivity stop, string outcome) => stop.Kind switch
    {
        DraftingKind => [TargetStatus.Drafting, TargetStatus.Returned],
        PublishingKind => [TargetStatus.Approved],
        EndKind => [outcome == Outcome.Publish ? TargetStatus.Published : TargetStatus.Rejected],
        _ => [TargetStatus.InReview],
    };

    private IReadOnlyList<Arrival> ArrivalsBy(DraftConnection connection, TargetStatus? status)
    {
        if (!arrivals.TryGetValue((connection.To, status), out var known))
            arrivals[(connection.To, status)] = known = [.. Follow(connection.To, status)];
        return known;
    }

    private IEnumerable<Arrival> Follow(string first, TargetStatus? status)
    {
        var met = new HashSet<(string, TargetStatus?)>();
        var ahead = new Queue<(string Id, TargetStatus? Status)>([(first, status)]);
        while (ahead.TryDequeue(out var step))
        {
            if (graph.Find(step.Id) is not { } activity || !met.Add(step))
                continue;
            if (activity.Waits || activity.Ends)
                yield return new Arrival(activity, step.Status);
            else if (activity.Activity is not null)
                graph.From(activity).Select(c => (c.To, StatusAfter(activity, step.Status))).ToList().ForEach(ahead.Enqueue);
        }
    }

    private static TargetStatus? StatusAfter(DraftActivity activity, TargetStatus? before) =>
        activity.Activity is SetStatus set ? set.Status : before;

    private sealed record Arrival(DraftActivity Stop, TargetStatus? Status);
}
