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

public sealed class BuiltInEngineCompiling : CompileConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineCancelling : CancellationConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineOnSeveralVersions : VersionConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineMoving : MoveConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineOnManyTables : ManyTablesConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineStoredStates : StoredStateConformance
{
    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}

public sealed class BuiltInEngineOnOldStates : CorpusConformance
{
    private protected override IReadOnlyList<string> Writers => ["builtin-1"];

    protected override IWorkflowEngine NewEngine() => new BuiltInEngine();
}
