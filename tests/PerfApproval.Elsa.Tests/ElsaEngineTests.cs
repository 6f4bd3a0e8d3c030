using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Tests;

public sealed class ElsaEngineWalks : WalkConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineMisuse : MisuseConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineOnShippedWorkflows : ShippedWorkflowConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineOnRandomWorkflows : RandomWorkflowConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}
