namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Outcomes lead where their names say, and facts and notices refer to something that is there.</summary>
internal sealed class MeaningRules(DraftGraph graph, Violations violations)
{
    public void Check()
    {
        foreach (var activity in graph.Activities)
        {
            if (activity.Begins)
                graph.From(activity).ToList().ForEach(Beginning);
            if (activity.Waits)
                graph.From(activity).ToList().ForEach(Decision);
            if (activity.Activity is Notify { Recipient: NoticeRecipient.NextReviewers })
                NextReviewers(activity);
            if (activity.Activity is Route { By: RouteFact.ReturnedFrom } route)
                ReturnedFrom(activity, route);
        }
    }

    // Before the first submission there is no version on which anybody could decide.
    private void Beginning(DraftConnection connection)
    {
        if (graph.StopsAfter(connection).Any(s => s.Kind is not Kinds.DraftingKind))
            violations.Add(connection.Place, "流程应当从填报开始，请把 Elsa.Start 连到 PerfApproval.Drafting。");
    }

    private void Decision(DraftConnection connection)
    {
        var stops = graph.StopsAfter(connection).ToList();
        if (Outcome.IsReturn(connection.Port) && stops.Any(s => s.Ends))
            violations.Add(connection.Place, $"退回 {Quote.Of(connection.Port)} 之后流程会直接结束，请连到要退回的环节。");
        if (connection.Port == Outcome.Withdraw && stops.Any(s => s.Kind is not Kinds.DraftingKind))
            violations.Add(connection.Place, "撤回之后应当回到填报，请连到 PerfApproval.Drafting。");
        if (connection.Port == Outcome.Reject && stops.Any(s => s.Waits))
            violations.Add(connection.Place, "不予通过之后流程应当结束，请连到 Elsa.End。");
        // Whatever is published again is an adjustment, a table of its own.
        if (connection.Port == Outcome.Publish && stops.Any(s => s.Waits))
            violations.Add(connection.Place, "公开之后流程应当结束，请连到 Elsa.End；公开以后的变更走调整流程。");
        if (connection.Port is Outcome.TakeBack or Outcome.Decline && stops.Any(s => s.Kind is not Kinds.ReviewStageKind))
            violations.Add(connection.Place, $"{Quote.Of(connection.Port)} 之后应当回到审核环节，请连到 PerfApproval.ReviewStage。");
        if (connection.Port == Outcome.Accept && stops.Any(s => s.Kind is not (Kinds.ReviewStageKind or Kinds.PublishingKind)))
            violations.Add(connection.Place, "采纳修改意见之后应当继续审核或待公开，请连到 PerfApproval.ReviewStage 或 PerfApproval.Publishing。");
    }

    private void NextReviewers(DraftActivity notify)
    {
        if (graph.From(notify).SelectMany(graph.StopsAfter).Any(s => s.Ends || s.Kind is Kinds.DraftingKind or Kinds.CorrectionKind))
            violations.Add(notify.Place, $"{Quote.Of(notify.Id)}要通知下一环节的审核人，但后面不是审核环节，请改变通知对象或连线。");
    }

    private void ReturnedFrom(DraftActivity place, Route route)
    {
        foreach (var unknown in route.Cases.Where(c => graph.Find(c.Text) is not { } from || !MayReturn(from)))
            violations.Add(place.Place, $"按退回环节分流写了{Quote.Of(unknown.Text)}，但没有这样一个能退回的环节，请改为该环节的编号。");
    }

    // Where the outcomes cannot be read, they have been reported already.
    private static bool MayReturn(DraftActivity activity) =>
        activity.Waits && (activity.Outcomes is null || activity.Outcomes.Any(Outcome.IsReturn));
}
