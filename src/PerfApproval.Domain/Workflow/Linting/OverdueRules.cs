using PerfApproval.Domain.Workflow.Linting.Kinds;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>What is overdue goes up to other reviewers, or back to where it came from, as its stage says.</summary>
internal sealed class OverdueRules(DraftGraph graph, Violations violations)
{
    public void Check()
    {
        foreach (var stage in graph.Activities)
        {
            if (stage.Activity is not ReviewStage { WhenOverdue: not OverdueAction.Remind } review)
                continue;
            foreach (var timeout in graph.From(stage).Where(c => c.Port == Outcome.Timeout))
                Check(stage, review.WhenOverdue, timeout);
        }
    }

    private void Check(DraftActivity stage, OverdueAction overdue, DraftConnection timeout)
    {
        var stops = graph.StopsAfter(timeout).ToList();
        if (overdue == OverdueAction.Escalate && stops.Any(s => s == stage || s.Kind is not ReviewStageKind))
            violations.Add(timeout.Place, "逾期升级应当交给另一个审核环节，请连到别的 PerfApproval.ReviewStage。");
        if (overdue == OverdueAction.Return && stops.Any(s => !IsEarlier(s, stage)))
            violations.Add(timeout.Place, "逾期退回应当回到填报或在前面的审核环节，请改变连线。");
    }

    private bool IsEarlier(DraftActivity stop, DraftActivity stage) =>
        stop.Kind is DraftingKind || (stop.Kind is ReviewStageKind && stop != stage && Before(stage).Contains(stop));

    // Where a table may have been before it came to the stage for the first time.
    private HashSet<DraftActivity> Before(DraftActivity stage) =>
        DraftGraph.Walk(graph.Activities.Where(a => a.Begins), a => a == stage ? [] : Onward(a));

    private IEnumerable<DraftActivity> Onward(DraftActivity activity) => graph.From(activity)
        .Where(c => !IsBackward(activity, c.Port)).Select(c => graph.Find(c.To)).OfType<DraftActivity>();

    private static bool IsBackward(DraftActivity activity, string port) => activity.Activity switch
    {
        Route route => route.By == RouteFact.ReturnedFrom && port != Outcome.Otherwise,
        ReviewStage { WhenOverdue: OverdueAction.Return } when port == Outcome.Timeout => true,
        _ => activity.Waits && (Outcome.IsReturn(port) || port is Outcome.Withdraw or Outcome.TakeBack or Outcome.Decline),
    };
}
