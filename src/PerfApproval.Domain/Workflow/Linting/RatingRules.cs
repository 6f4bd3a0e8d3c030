using PerfApproval.Domain.Workflow.Linting.Kinds;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>A rating decides only where one was given, and corrections are answered only where they were proposed.</summary>
internal sealed class RatingRules(DraftGraph graph, Violations violations)
{
    public const string Good = "良";

    public void Check()
    {
        foreach (var activity in graph.Activities.Where(a => (a.Begins || a.Waits) && !MayRate(a)))
            graph.From(activity).ToList().ForEach(Unrated);
        Unproposed();
    }

    private void Unrated(DraftConnection connection)
    {
        foreach (var route in graph.PassedBy(connection).Where(a => a.Activity is Route { By: RouteFact.Rating }))
        {
            violations.Add(
                connection.Place,
                $"{Quote.Of(route.Id)}按评级分流，而活动{Quote.Of(connection.From)}不出具审核意见（{ReviewStageKind.OpinionDue}），请只从要求审核意见的环节连过去。");
        }
    }

    private void Unproposed()
    {
        var stops = graph.Activities.Where(a => a.Begins || a.MayWait).ToList();
        var met = DraftGraph.Walk(stops.SelectMany(Elsewhere), a => a.MayWait || a.Ends ? [] : Elsewhere(a));
        foreach (var connection in met.Concat(stops).Distinct().SelectMany(graph.From).Where(c => !Proposes(c)))
        {
            if (graph.Find(connection.To) is { Kind: CorrectionKind })
                violations.Add(connection.Place, $"修改意见环节{Quote.Of(connection.To)}只能由按评级分流的出口“{Good}”进入，请改变连线。");
        }
    }

    private IEnumerable<DraftActivity> Elsewhere(DraftActivity activity) =>
        graph.From(activity).Where(c => !Proposes(c)).Select(c => graph.Find(c.To)).OfType<DraftActivity>();

    // Where something else about the route or the stage is wrong, that was reported, and nothing follows from it.
    private bool Proposes(DraftConnection connection) =>
        connection.Port == Good
        && graph.Find(connection.From) is { Kind: RouteKind } from
        && from.Activity is null or Route { By: RouteFact.Rating };

    private static bool MayRate(DraftActivity activity) =>
        activity.Kind is ReviewStageKind && activity.Activity is null or ReviewStage { OpinionDue: true };
}
