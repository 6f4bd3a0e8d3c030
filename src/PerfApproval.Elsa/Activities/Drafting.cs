using System.Runtime.CompilerServices;
using Elsa.Expressions.Models;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace PerfApproval.Elsa.Activities;

/// <summary>The preparer fills in the table and submits it (填报).</summary>
[Activity("PerfApproval", "绩效目标审核", "填报人填写绩效目标表并提交。", DisplayName = "填报")]
public sealed class Drafting([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : WaitingActivity(source, line)
{
    [Input(DisplayName = "办理结果", Description = "必须有 Submit，可以有 TakeBack。", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<string[]> Outcomes { get; set; } = new(new Expression("Object", """["Submit"]"""));
}
