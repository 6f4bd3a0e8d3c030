using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace PerfApproval.Domain.Workflow;

/// <summary>One version of a workflow (流程) as its file says it; never edited once released.</summary>
public sealed class WorkflowDefinition
{
    private readonly ImmutableDictionary<string, Activity> activities;
    private readonly ImmutableDictionary<(string Activity, string Outcome), string> next;

    public WorkflowDefinition(WorkflowIdentity identity, IEnumerable<Activity> activities, IEnumerable<Connection> connections)
    {
        Identity = identity;
        Activities = [.. activities];
        Connections = [.. connections];
        this.activities = Activities.ToImmutableDictionary(a => a.Id, StringComparer.Ordinal);
        next = Connections.ToImmutableDictionary(c => (c.From, c.Outcome), c => c.To);
        Start = Activities.OfType<StartPoint>().Single();
        BlockingActivities = new ReadOnlyDictionary<string, BlockingActivity>(new OrderedDictionary<string, BlockingActivity>(
            Activities.OfType<BlockingActivity>().Select(a => KeyValuePair.Create(a.Id, a)), StringComparer.Ordinal));
    }

    public WorkflowIdentity Identity { get; }

    public string Id => Identity.Id;

    public string DefinitionId => Identity.DefinitionId;

    public int Version => Identity.Version;

    public string Name => Identity.Name;

    public ImmutableArray<Activity> Activities { get; }

    public ImmutableArray<Connection> Connections { get; }

    public StartPoint Start { get; }

    /// <summary>The stages by their ids, in the order of the file.</summary>
    public IReadOnlyDictionary<string, BlockingActivity> BlockingActivities { get; }

    /// <summary>The activity that follows this outcome.</summary>
    public Activity After(Activity activity, string outcome) => activities[next[(activity.Id, outcome)]];

    /// <summary>Where the workflow may stand once this has happened: the next stages, or an end; several where routes choose.</summary>
    public IReadOnlyList<Activity> StopsAfter(Activity activity, string outcome)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<Activity>([After(activity, outcome)]);
        var stops = new List<Activity>();
        while (ahead.TryDequeue(out var current))
        {
            if (!seen.Add(current.Id))
                continue;
            if (current is BlockingActivity or EndPoint)
                stops.Add(current);
            else
                current.Outcomes.Select(o => After(current, o)).ToList().ForEach(ahead.Enqueue);
        }

        return stops;
    }
}
