namespace PerfApproval.Domain.Workflow;

/// <summary>One thing that is wrong with a workflow definition, and where.</summary>
public sealed record WorkflowViolation(int Line, string Path, string Sentence)
{
    public override string ToString() => $"第 {Line} 行 {Path}：{Sentence}";
}
