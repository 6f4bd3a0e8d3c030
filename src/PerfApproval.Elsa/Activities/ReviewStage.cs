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
    [Input(DisplayName = "角色", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(ReviewerRole.UnitReviewer), nameof(ReviewerRole.DepartmentReviewer), nameof(ReviewerRole.BureauReviewer),
    })]
    public Input<string> Role { get; set; } = null!;

    [Input(DisplayName = "范围", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(ReviewScope.Unit), nameof(ReviewScope.Department), nameof(ReviewScope.Division),
        nameof(ReviewScope.PerformanceDivision), nameof(ReviewScope.Bureau),
    })]
    public Input<string> Scope { get; set; } = null!;

    [Input(DisplayName = "方式", Description = "或签、会签、顺序会签、票签", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(ReviewMode.AnyOne), nameof(ReviewMode.All), nameof(ReviewMode.InOrder), nameof(ReviewMode.Share),
    })]
    public Input<string> Mode { get; set; } = null!;

    [Input(DisplayName = "同意比例（%）", Description = "只用于票签。")]
    public Input<int> Share { get; set; } = null!;

    [Input(DisplayName = "前一环节审核过的人可以再审")]
    public Input<bool> MayRepeat { get; set; } = null!;

    [Input(DisplayName = "办理时限（工作日）")]
    public Input<int> DeadlineWorkingDays { get; set; } = null!;

    [Input(DisplayName = "提前几个工作日提醒")]
    public Input<int> RemindBeforeWorkingDays { get; set; } = null!;

    [Input(DisplayName = "逾期时", Description = "升级和自动退回走出口 Timeout。", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(OverdueAction.Remind), nameof(OverdueAction.Escalate), nameof(OverdueAction.Return),
    })]
    public Input<string> WhenOverdue { get; set; } = null!;

    [Input(DisplayName = "须填写审核意见")]
    public Input<bool> OpinionDue { get; set; } = null!;

    [Input(DisplayName = "可以转办")]
    public Input<bool> MayTransfer { get; set; } = null!;

    [Input(DisplayName = "可以加签", UIHint = InputUIHints.CheckList, Options = new[] { nameof(Addition.Before), nameof(Addition.After) })]
    public Input<string[]> MayAdd { get; set; } = null!;

    [Input(DisplayName = "可以抄送到", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(CopyRange.Nobody), nameof(CopyRange.Unit), nameof(CopyRange.Department), nameof(CopyRange.Bureau),
    })]
    public Input<string> MayCopyTo { get; set; } = null!;

    [Input(DisplayName = "可以批量办理")]
    public Input<bool> MayBatch { get; set; } = null!;

    [Input(DisplayName = "办理结果", Description = "每个结果是一个出口。", UIHint = InputUIHints.DynamicOutcomes)]
    public Input<string[]> Outcomes { get; set; } = null!;
}
