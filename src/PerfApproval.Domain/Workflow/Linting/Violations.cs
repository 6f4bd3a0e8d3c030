namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Everything found wrong with a definition so far, so that its author is told once and not sentence by sentence.</summary>
internal sealed class Violations
{
    private const string Verdict = "流程定义不能使用，请逐条改正后重新载入：";

    private const int MostKept = 1000;

    private readonly List<WorkflowViolation> found = [];

    public void Add(JsonPlace place, string sentence)
    {
        if (found.Count < MostKept)
            found.Add(new WorkflowViolation(place.Line, place.Path, sentence));
    }

    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new WorkflowException(Verdict, [.. found.OrderBy(v => v.Line)]);
    }

    /// <summary>What to throw where nothing behind this line can be read.</summary>
    public WorkflowException Unreadable(int line, string path, string sentence)
    {
        found.Add(new WorkflowViolation(line, path, sentence));
        return new WorkflowException(Verdict, [.. found.OrderBy(v => v.Line)]);
    }
}
