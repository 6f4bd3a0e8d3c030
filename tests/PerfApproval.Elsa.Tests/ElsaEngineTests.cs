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

public sealed class ElsaEngineCompiling : CompileConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineCancelling : CancellationConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineOnSeveralVersions : VersionConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineMoving : MoveConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineOnManyTables : ManyTablesConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineStoredStates : StoredStateConformance
{
    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}

public sealed class ElsaEngineOnOldStates : CorpusConformance
{
    private protected override IReadOnlyList<string> Writers => ["elsa-3.6.3", "elsa-3.7.1"];

    protected override IWorkflowEngine NewEngine() => new ElsaEngine();
}
