using System.Runtime.CompilerServices;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Activities;

/// <summary>A stage (审核环节) that says who decides on a table, how many of them, by when and what they may decide.</summary>
[Activity("PerfApproval", "绩效目标审核", "由谁审核、几个人审核、几日内办理、可以怎样办理。", DisplayName = "审核环节")]
public sealed class ReviewStage([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : WaitingActivity(source, line)
{
    [Choice(typeof(ReviewerRole), DisplayName = "角色")]
    public Input<string> Role { get; set; } = null!;

    [Choice(typeof(ReviewScope), DisplayName = "范围")]
    public Input<string> Scope { get; set; } = null!;

    [Choice(typeof(ReviewMode), DisplayName = "方式", Description = "或签、会签、顺序会签、票签")]
    public Input<string> Mode { get; set; } = null!;

    [Input(DisplayName = "同意比例（%）", Description = "只用于票签。")]
    public Input<int> Share { get; set; } = null!;

    [Input(DisplayName = "前一环节审核过的人可以再审")]
    public Input<bool> MayRepeat { get; set; } = null!;

    [Input(DisplayName = "办理时限（工作日）")]
    public Input<int> DeadlineWorkingDays { get; set; } = null!;

    [Input(DisplayName = "提前几个工作日提醒")]
    public Input<int> RemindBeforeWorkingDays { get; set; } = null!;

    [Choice(typeof(OverdueAction), DisplayName = "逾期时", Description = "升级和自动退回走出口 Timeout。")]
    public Input<string> WhenOverdue { get; set; } = null!;

    [Input(DisplayName = "须填写审核意见")]
    public Input<bool> OpinionDue { get; set; } = null!;

    [Input(DisplayName = "可以转办")]
    public Input<bool> MayTransfer { get; set; } = null!;

    [Choice(typeof(Addition), DisplayName = "可以加签", UIHint = InputUIHints.CheckList)]
    public Input<string[]> MayAdd { get; set; } = null!;

    [Choice(typeof(CopyRange), DisplayName = "可以抄送到")]
    public Input<string> MayCopyTo { get; set; } = null!;

    [Input(DisplayName = "可以批量办理")]
    public Input<bool> MayBatch { get; set; } = null!;

    [Input(DisplayName = "办理结果", Description = "每个结果是一个出口。", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<string[]> Outcomes { get; set; } = null!;
}
