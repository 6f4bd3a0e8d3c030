namespace PerfApproval.Domain.Workflow;

/// <summary>A definition that passed the linter, ready to run on the engine that compiled it.</summary>
public abstract class CompiledWorkflow
{
    protected CompiledWorkflow(string engineId, WorkflowDefinition definition)
    {
        EngineId = engineId;
        Definition = definition;
    }

    public string EngineId { get; }

    public WorkflowDefinition Definition { get; }

    public string Id => Definition.Id;

    public string DefinitionId => Definition.DefinitionId;

    public int Version => Definition.Version;

    public string Name => Definition.Name;

    /// <summary>Where the workflow waits for people, by activity id.</summary>
    public IReadOnlyDictionary<string, BlockingActivity> BlockingActivities => Definition.BlockingActivities;

    /// <summary>What to throw where an engine is to run what another one compiled.</summary>
    public WorkflowException RefusedBy(string engineId) =>
        new($"流程“{Id}”是由引擎“{EngineId}”编译的，不能由“{engineId}”运行；请用编译它的引擎。");
}
