using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>How much of the suite's workflows an engine is led through: a decision costs the built-in engine microseconds, any other milliseconds.</summary>
internal sealed class Thoroughness(IWorkflowEngine engine)
{
    private bool IsQuick => engine.EngineId == BuiltInEngine.Key;

    public int RandomWorkflows => Effort.Of(300, IsQuick ? 100_000 : 8_000);

    /// <summary>The facts with which one decision is tried: all of them, or of those that lead the same way the first.</summary>
    public IEnumerable<WorkflowInput> Try(IEnumerable<WorkflowInput> facts, Func<WorkflowInput, DrawnWay> drawn) =>
        IsQuick ? facts : facts.DistinctBy(f => drawn(f).Trace);
}
