using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using Names = PerfApproval.Domain.Workflow.ChineseNames;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>One stage of a workflow in words: who decides there and how, what else may be done, and where each outcome leads.</summary>
public sealed record StageOutline(string Id, string Name, string Reviewers, IReadOnlyList<string> Permissions, IReadOnlyList<OutcomeOutline> Outcomes)
{
    public static StageOutline Of(WorkflowDefinition definition, BlockingActivity stage) => new(
        stage.Id, stage.Name, ReviewersOf(stage), stage is ReviewStage review ? [.. PermissionsOf(review)] : [],
        [.. stage.Outcomes.Select(o => OutcomeOutline.Of(definition, stage, o))]);

    private static string ReviewersOf(BlockingActivity stage) => stage switch
    {
        Publishing => "公开发布人",
        ReviewStage review => $"{review.Scope.InChinese()}，{ModeOf(review)}，{review.DeadlineWorkingDays} 个工作日",
        _ => "填报人",
    };

    private static string ModeOf(ReviewStage stage) =>
        stage.Share is { } share ? $"{stage.Mode.InChinese()}（{share}% 通过）" : stage.Mode.InChinese();

    private static IEnumerable<string> PermissionsOf(ReviewStage stage)
    {
        if (stage.OpinionDue) yield return "须出具审核意见";
        if (stage.MayRepeat) yield return "审核过其他环节的人可以再审";
        if (stage.MayTransfer) yield return "可转办";
        if (stage.MayAdd.Count > 0) yield return $"可{string.Join('、', stage.MayAdd.Select(a => a.InChinese()))}";
        if (stage.MayCopyTo != CopyRange.Nobody) yield return $"可抄送{stage.MayCopyTo.InChinese()}";
        if (stage.MayBatch) yield return "可批量办理";
        if (stage.RemindBeforeWorkingDays is { } days) yield return $"到期前 {days} 个工作日提醒";
        yield return $"逾期{stage.WhenOverdue.InChinese()}";
    }
}

/// <summary>What an outcome is called and where it leads; several stages where a route chooses.</summary>
public sealed record OutcomeOutline(string Name, string LeadsTo)
{
    public static OutcomeOutline Of(WorkflowDefinition definition, BlockingActivity stage, string outcome) =>
        new(Names.OfOutcome(outcome), string.Join("或", definition.StopsAfter(stage, outcome).Select(s => $"“{s.Name}”")));
}
