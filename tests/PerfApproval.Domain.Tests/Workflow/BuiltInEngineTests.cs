using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

public sealed class BuiltInEngineTests : WorkflowEngineConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}
