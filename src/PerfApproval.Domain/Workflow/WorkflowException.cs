namespace PerfApproval.Domain.Workflow;

/// <summary>A workflow was defined or driven in a way that it does not allow; nothing has happened.</summary>
public sealed class WorkflowException : RuleBrokenException
{
    public WorkflowException(string sentence) : base(sentence) => Violations = [];

    public WorkflowException(string sentence, IReadOnlyList<WorkflowViolation> violations)
        : base($"{sentence}\n{string.Join('\n', violations)}") => Violations = violations;

    /// <summary>What the linter found, in the order of the file; empty where the definition was not the matter.</summary>
    public IReadOnlyList<WorkflowViolation> Violations { get; }
}
