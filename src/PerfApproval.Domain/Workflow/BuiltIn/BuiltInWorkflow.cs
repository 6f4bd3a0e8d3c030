namespace PerfApproval.Domain.Workflow.BuiltIn;

/// <summary>A definition as the built-in engine runs it: the diagram itself is the program.</summary>
internal sealed class BuiltInWorkflow(WorkflowDefinition definition) : CompiledWorkflow(BuiltInEngine.Key, definition);
