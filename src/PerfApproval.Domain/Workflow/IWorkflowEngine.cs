namespace PerfApproval.Domain.Workflow;

/// <summary>Moves a target table through its workflow, one decision at a time; the caller owns lock, transaction and rights.</summary>
public interface IWorkflowEngine
{
    string EngineId { get; }

    CompiledWorkflow Compile(string definitionJson);

    BurstResult Start(CompiledWorkflow workflow, string instanceId, WorkflowInput input);

    BurstResult Resume(CompiledWorkflow workflow, string state, string waitId, string outcome, WorkflowInput input);

    BurstResult Cancel(CompiledWorkflow workflow, string state);
}
