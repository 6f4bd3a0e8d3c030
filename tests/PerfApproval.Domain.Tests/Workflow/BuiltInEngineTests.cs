using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

public sealed class BuiltInEngineWalks : WalkConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineMisuse : MisuseConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineOnShippedWorkflows : ShippedWorkflowConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineOnRandomWorkflows : RandomWorkflowConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}
