namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>One token, one connection per outcome: what a connection names exists, and every outcome leads somewhere.</summary>
internal sealed class ConnectionRules(DraftGraph graph, Violations violations)
{
    public void Check()
    {
        foreach (var connection in graph.Connections)
        {
            Source(connection);
            Target(connection);
        }

        foreach (var twice in graph.Connections.GroupBy(c => (c.From, c.Port)).SelectMany(same => same.Skip(1)))
            violations.Add(twice.Place, $"活动{Quote.Of(twice.From)}的出口{Quote.Of(twice.Port)}已有连线，一个出口只能有一条，请删去一条。");
        foreach (var activity in graph.Activities)
            Outcomes(activity);
    }

    private void Source(DraftConnection connection)
    {
        var from = graph.Find(connection.From);
        if (from is null)
            violations.Add(connection.Place, $"连线的起点{Quote.Of(connection.From)}不存在，请改为一个活动的编号。");
        else if (from.Outcomes is { } outcomes && !outcomes.Contains(connection.Port))
            violations.Add(connection.Place, $"活动{Quote.Of(from.Id)}没有出口{Quote.Of(connection.Port)}，{Available(outcomes)}；请核对拼写和大小写。");
    }

    private void Target(DraftConnection connection)
    {
        var to = graph.Find(connection.To);
        if (to is null)
            violations.Add(connection.Place, $"连线的终点{Quote.Of(connection.To)}不存在，请改为一个活动的编号。");
        else if (to.Begins)
            violations.Add(connection.Place, $"连线不能回到起点{Quote.Of(to.Id)}，请连到它后面的活动。");
    }

    private void Outcomes(DraftActivity activity)
    {
        var connected = graph.From(activity).Select(c => c.Port).ToHashSet(StringComparer.Ordinal);
        foreach (var outcome in (activity.Outcomes ?? []).Where(o => !connected.Contains(o)))
            violations.Add(activity.Place, $"活动{Quote.Of(activity.Id)}的出口{Quote.Of(outcome)}没有连线，请连到下一个活动。");
    }

    private static string Available(IReadOnlyList<string> outcomes) =>
        outcomes.Count == 0 ? "它没有任何出口" : $"它的出口有：{string.Join('、', outcomes.Take(10).Select(Quote.Of))}";
}
