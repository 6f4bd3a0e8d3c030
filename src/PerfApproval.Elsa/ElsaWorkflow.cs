using Elsa.Workflows.Models;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa;

/// <summary>A definition as Elsa runs it: its graph beside what our linter read.</summary>
internal sealed class ElsaWorkflow(WorkflowDefinition definition, WorkflowGraph graph) : CompiledWorkflow(ElsaEngine.Key, definition)
{
    public WorkflowGraph Graph { get; } = graph;
}
