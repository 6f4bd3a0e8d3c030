namespace PerfApproval.Domain.Workflow;

/// <summary>A workflow was defined or driven in a way that it does not allow; nothing has happened.</summary>
public sealed class WorkflowException : RuleBrokenException
{
    private const int MostListed = 50;

    public WorkflowException(string sentence) : base(sentence) => Violations = [];

    public WorkflowException(string sentence, Exception cause) : base(sentence, cause) => Violations = [];

    public WorkflowException(string sentence, IReadOnlyList<WorkflowViolation> violations)
        : base(Listing(sentence, violations)) => Violations = violations;

    /// <summary>What the linter found, in the order of the file; empty where the definition was not the matter.</summary>
    public IReadOnlyList<WorkflowViolation> Violations { get; }

    private static string Listing(string sentence, IReadOnlyList<WorkflowViolation> violations)
    {
        var lines = violations.Take(MostListed).Select(v => v.ToString()).Prepend(sentence);
        if (violations.Count > MostListed)
            lines = lines.Append($"另有 {violations.Count - MostListed} 处未列出。");
        return string.Join('\n', lines);
    }
}
