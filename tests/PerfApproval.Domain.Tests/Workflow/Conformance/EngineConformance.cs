using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>The suite that every engine must pass; an engine derives from each part of it and says how it is made.</summary>
public abstract class EngineConformance
{
    protected abstract IWorkflowEngine NewEngine();

    private protected Journey From(string region) => new(NewEngine(), ShippedWorkflow.Text(region));
}
