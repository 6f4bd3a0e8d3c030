namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>One start, an end that can be reached from everywhere, and no way of walking in circles without a person.</summary>
internal sealed class ReachRules(DraftGraph graph, Violations violations)
{
    public void Check()
    {
        var starts = graph.Activities.Where(a => a.Begins).ToList();
        if (starts.Count != 1)
            violations.Add(graph.Place, $"应当有且只有一个 Elsa.Start，现在有 {starts.Count} 个，请改正。");
        if (!graph.Activities.Any(a => a.Ends))
            violations.Add(graph.Place, "没有 Elsa.End，流程无法结束，请补上。");
        Reachable(starts);
        AbleToEnd();
        Cycles();
    }

    private void Reachable(IReadOnlyList<DraftActivity> starts)
    {
        var reached = DraftGraph.Walk(starts, graph.After);
        foreach (var lost in graph.Activities.Where(a => !reached.Contains(a)))
            violations.Add(lost.Place, $"从起点走不到活动{Quote.Of(lost.Id)}，请连上或删除。");
    }

    private void AbleToEnd()
    {
        var before = graph.Activities
            .SelectMany(a => graph.After(a).Select(next => (From: a, To: next)))
            .ToLookup(step => step.To, step => step.From);
        var able = DraftGraph.Walk(graph.Activities.Where(a => a.Ends), a => before[a]);
        foreach (var stuck in graph.Activities.Where(a => !able.Contains(a)))
            violations.Add(stuck.Place, $"从活动{Quote.Of(stuck.Id)}走不到结束，请补上通往 Elsa.End 的连线。");
    }

    private void Cycles()
    {
        foreach (var activity in graph.Activities.Where(a => !a.MayWait))
        {
            if (DraftGraph.Walk(Passed(activity), Passed).Contains(activity))
                violations.Add(activity.Place, $"活动{Quote.Of(activity.Id)}在一个没有人工环节的循环里，流程会空转；请断开循环。");
        }
    }

    private IEnumerable<DraftActivity> Passed(DraftActivity activity) => graph.After(activity).Where(a => !a.MayWait);
}
