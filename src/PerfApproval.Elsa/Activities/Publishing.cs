using System.Runtime.CompilerServices;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;

namespace PerfApproval.Elsa.Activities;

/// <summary>An approved table waits here to be published (公开).</summary>
[Activity("PerfApproval", "绩效目标审核", "已审定的绩效目标表在此等待公开。", DisplayName = "公开")]
public sealed class Publishing([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : WaitingActivity(source, line)
{
    [Input(DisplayName = "办理结果", Description = "必须有 Publish 和一个 ReturnTo…，可以有 TakeBack。", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<string[]> Outcomes { get; set; } = null!;
}
