using System.Collections.Concurrent;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Each released workflow, walked once on each engine however many tests ask.</summary>
internal static class ShippedExploration
{
    private static readonly ConcurrentDictionary<(string EngineId, string Name), Lazy<Exploration>> Walked = new();

    public static Exploration On(IWorkflowEngine engine, string name) => Walked.GetOrAdd(
        (engine.EngineId, name), _ => new(() => new Exploration(engine, engine.Compile(ShippedWorkflow.Text(name))))).Value;
}
