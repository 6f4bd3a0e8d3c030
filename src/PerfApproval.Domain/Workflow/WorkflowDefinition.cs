using System.Collections.Immutable;

namespace PerfApproval.Domain.Workflow;

/// <summary>One version of a workflow (流程) as its file says it; never edited once released.</summary>
public sealed class WorkflowDefinition
{
    public WorkflowDefinition(WorkflowIdentity identity, IEnumerable<Activity> activities, IEnumerable<Connection> connections)
    {
        Identity = identity;
        Activities = activities.ToImmutableArray();
        Connections = connections.ToImmutableArray();
        BlockingActivities = Activities.OfType<BlockingActivity>().ToImmutableDictionary(a => a.Id, StringComparer.Ordinal);
    }

    public WorkflowIdentity Identity { get; }

    public string Id => Identity.Id;

    public string DefinitionId => Identity.DefinitionId;

    public int Version => Identity.Version;

    public string Name => Identity.Name;

    public ImmutableArray<Activity> Activities { get; }

    public ImmutableArray<Connection> Connections { get; }

    public IReadOnlyDictionary<string, BlockingActivity> BlockingActivities { get; }
}
