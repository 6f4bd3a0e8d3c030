using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Models;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Workflow;
using ElsaIdentity = Elsa.Workflows.Models.WorkflowIdentity;

namespace PerfApproval.Elsa.Running;

/// <summary>Makes Elsa's graph of a definition, and refuses it unless everything our linter read is in it.</summary>
internal sealed class GraphLoader(IServiceProvider services)
{
    public WorkflowGraph Load(WorkflowDefinition definition, string definitionJson)
    {
        var file = services.GetRequiredService<IActivitySerializer>().Deserialize<DefinitionFile>(definitionJson);
        var workflow = new Workflow(
            new ElsaIdentity(definition.DefinitionId, definition.Version, definition.Id),
            WorkflowPublication.LatestAndPublished,
            new WorkflowMetadata(definition.Name),
            new WorkflowOptions(),
            file.Root,
            [], [], [], [], new Dictionary<string, object>(), isReadonly: false, isSystem: false);
        var graph = services.GetRequiredService<IWorkflowGraphBuilder>().BuildAsync(workflow).RunNow();
        Check(definition, graph, file.Root as Flowchart);
        return graph;
    }

    private static void Check(WorkflowDefinition definition, WorkflowGraph graph, Flowchart? flowchart)
    {
        if (graph.Nodes.FirstOrDefault(n => n.Activity is NotFoundActivity)?.Activity is { } unknown)
            throw Refused(definition, $"不认识活动“{unknown.Id}”的类型");
        if (flowchart is null || !Same(flowchart.Activities.Select(a => a.Id), definition.Activities.Select(a => a.Id)))
            throw Refused(definition, "读到的活动与文件里的不一样");
        var ways = flowchart.Connections.Select(c => new Connection(c.Source.Activity.Id, c.Source.Port ?? "", c.Target.Activity.Id));
        if (!Same(ways, definition.Connections))
            throw Refused(definition, "读到的连线与文件里的不一样");
    }

    private static bool Same<T>(IEnumerable<T> read, IEnumerable<T> meant)
        where T : notnull =>
        read.CountBy(item => item).ToHashSet().SetEquals(meant.CountBy(item => item));

    private static WorkflowException Refused(WorkflowDefinition definition, string why) =>
        new($"流程“{definition.Id}”不能由 Elsa 运行：Elsa {why}；请核对程序与 Elsa 的版本，或改用内置引擎。");
}
