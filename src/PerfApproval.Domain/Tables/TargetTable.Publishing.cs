using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Marks the table as published; the publication that holds it is made in the same transaction.</summary>
    public void Publish(Actor publisher, Guid publicationId, WorkflowRun run)
    {
        if (!publisher.Holds(Role.Publisher, run.Roster.Place))
            throw new RuleBrokenException($"您不是这个单位的公开发布人，不能公开《{Name}》。");
        if (Preparers.Contains(publisher.Id))
            throw new RuleBrokenException($"您参与了《{Name}》的填报，不能由您公开它；请由其他公开发布人办理。");
        if (ProposersOfTheText.Contains(publisher.Id))
            throw new RuleBrokenException($"《{Name}》采纳了您提出的修改意见，不能由您公开它；请由其他公开发布人办理。");
        if (Status is TargetStatus.Rejected or TargetStatus.Terminated)
            throw new RuleBrokenException($"《{Name}》{(Status == TargetStatus.Rejected ? "审核不予通过" : "已由单位终止")}，不能公开；请不要把它列入本次公开。");
        // A publication that replaces another holds tables that are public already.
        if (Status == TargetStatus.Published) return;
        if (!run.Workflow.BlockingActivities.TryGetValue(StageKey, out var stage) || stage is not Publishing)
            throw new RuleBrokenException($"《{Name}》还没有审定（现在：{StageName}），不能公开；请等审核完成，或写明理由暂不公开。");
        Record("published", publisher.Id, new() { ["publication"] = publicationId.ToString(), ["version"] = LatestVersion }, run.At);
        CloseTasks(TaskClosure.Published, run.At);
        Resume(Outcome.Publish, run);
    }
}
