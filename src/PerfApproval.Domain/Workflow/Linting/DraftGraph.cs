namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>The diagram of a definition that may still be wrong.</summary>
internal sealed class DraftGraph
{
    private readonly Dictionary<string, DraftActivity> byId;
    private readonly ILookup<string, DraftConnection> outgoing;
    private readonly Dictionary<string, HashSet<DraftActivity>> passed = new(StringComparer.Ordinal);

    public DraftGraph(JsonPlace place, IReadOnlyList<DraftActivity> activities, IReadOnlyList<DraftConnection> connections)
    {
        Place = place;
        Activities = activities;
        Connections = connections;
        byId = activities.ToDictionary(a => a.Id, StringComparer.Ordinal);
        outgoing = connections.ToLookup(c => c.From, StringComparer.Ordinal);
    }

    public JsonPlace Place { get; }

    public IReadOnlyList<DraftActivity> Activities { get; }

    public IReadOnlyList<DraftConnection> Connections { get; }

    public DraftActivity? Find(string id) => byId.GetValueOrDefault(id);

    public IEnumerable<DraftConnection> From(DraftActivity activity) => outgoing[activity.Id];

    public IEnumerable<DraftActivity> After(DraftActivity activity) =>
        From(activity).Select(c => Find(c.To)).OfType<DraftActivity>().Distinct();

    /// <summary>Where the workflow may stand when it follows this connection: what waits, and what ends.</summary>
    public IEnumerable<DraftActivity> StopsAfter(DraftConnection connection) => PassedBy(connection).Where(a => a.Waits || a.Ends);

    /// <summary>All that this connection leads through, the stops included.</summary>
    public IReadOnlyCollection<DraftActivity> PassedBy(DraftConnection connection)
    {
        if (Find(connection.To) is not { } first)
            return [];
        if (!passed.TryGetValue(first.Id, out var known))
            passed[first.Id] = known = Walk([first], a => a.MayWait || a.Ends ? [] : After(a));
        return known;
    }

    /// <summary>Everything that is met on the way, the beginning included.</summary>
    public static HashSet<DraftActivity> Walk(
        IEnumerable<DraftActivity> beginning, Func<DraftActivity, IEnumerable<DraftActivity>> ahead)
    {
        var met = new HashSet<DraftActivity>(ReferenceEqualityComparer.Instance);
        var queue = new Queue<DraftActivity>(beginning);
        while (queue.TryDequeue(out var current))
        {
            if (met.Add(current))
                ahead(current).ToList().ForEach(queue.Enqueue);
        }

        return met;
    }

    public WorkflowDefinition ToDefinition(WorkflowIdentity identity) => new(
        identity,
        Activities.Select(a => a.Activity).OfType<Activity>(),
        Connections.Select(c => new Connection(c.From, c.Port, c.To)));
}
