using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Features.Submissions;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Demonstration;

/// <summary>Drives imported tables through their workflow, each step by the person whose turn it is.</summary>
public sealed class DemonstrationReview(
    PerfApprovalDb db, ReleasedWorkflows workflows, SubmitTable submit, RecordDecision recordDecision, ReleasePublication release)
{
    private static readonly Judgement Fine = new(Rating.Excellent, "");

    public async Task SubmitAllAsync(Actor preparer, CancellationToken stop)
    {
        foreach (var id in await db.TargetTables.PreparedBy(preparer)
            .Where(t => t.Status == TargetStatus.Drafting).OrderBy(t => t.Number).Select(t => t.Id).ToListAsync(stop))
            await SubmitAsync(preparer, id, stop);
    }

    /// <summary>Submits what was really published, whatever the rules warn of in it.</summary>
    public Task SubmitAsync(Actor preparer, Guid tableId, CancellationToken stop) => submit.RunAsync(
        preparer, tableId, "演示数据：首次提交", Guid.CreateVersion7(), Explanations.ForAll("演示数据：与已公开的文本一致，照原文提交"), stop);

    /// <summary>Approves until nothing waits for a reviewer any more.</summary>
    public async Task ApproveAllAsync(IReadOnlyList<Actor> people, CancellationToken stop)
    {
        var decided = true;
        while (decided)
        {
            decided = false;
            foreach (var reviewer in people)
                decided |= await ApproveAsync(reviewer, _ => true, stop);
        }
    }

    public async Task PublishAsync(Actor publisher, Guid unitId, CancellationToken stop)
    {
        var round = await db.TargetTables.Where(t => t.BureauId == publisher.BureauId && t.UnitId == unitId).Select(t => t.RoundId).FirstAsync(stop);
        await release.RunAsync(publisher, new(ScopeKind.Unit, unitId), round, PublicationTerms.Everything, null, stop);
        if (await db.TargetTables.AnyAsync(t => t.UnitId == unitId && t.Status != TargetStatus.Published, stop))
            throw new RuleBrokenException("演示文档没有全部公开，请检查流程定义。");
    }

    /// <summary>Has whoever may approve a table stage after stage; false when it went elsewhere before it stood at this one.</summary>
    public async Task<bool> ApproveUpToAsync(string stageKey, Guid tableId, IReadOnlyList<Actor> people, CancellationToken stop)
    {
        while (true)
        {
            var standsAt = await db.TargetTables.Where(t => t.Id == tableId).Select(t => t.StageKey).SingleAsync(stop);
            if (standsAt == stageKey) return true;
            if (!await IsApprovedByOneOfAsync(people, tableId, stop)) return false;
        }
    }

    /// <summary>Approves those of the reviewer's tasks; false when there are none.</summary>
    public async Task<bool> ApproveAsync(Actor reviewer, Expression<Func<ReviewTask, bool>> which, CancellationToken stop)
    {
        var waiting = await db.Tasks.AsNoTracking().AwaitingDecisionBy(reviewer, db).Where(t => t.Role != Role.Publisher).Where(which)
            .Join(db.Versions, t => t.VersionId, v => v.Id, (t, v) => new { t.Id, t.TableId, t.VersionId, v.Sha256 })
            .Join(db.TargetTables, t => t.TableId, table => table.Id, (t, table) => new { t.Id, t.TableId, t.VersionId, t.Sha256, table.WorkflowId, table.StageKey })
            .ToListAsync(stop);
        foreach (var task in waiting)
        {
            var approval = new Ruling(Verdict.Approve, null, "", task.VersionId, task.Sha256, Factor.Session, Guid.CreateVersion7())
            {
                Opinion = await OpinionDueAsync(task.WorkflowId, task.StageKey, stop),
            };
            await recordDecision.RunAsync(reviewer, task.TableId, task.Id, approval, stop);
        }

        return waiting.Count > 0;
    }

    private async Task<bool> IsApprovedByOneOfAsync(IReadOnlyList<Actor> people, Guid tableId, CancellationToken stop)
    {
        foreach (var reviewer in people)
            if (await ApproveAsync(reviewer, t => t.TableId == tableId, stop)) return true;
        return false;
    }

    private async Task<OpinionGiven?> OpinionDueAsync(string workflowId, string stageKey, CancellationToken stop)
    {
        var workflow = await workflows.PinnedAsync(db, workflowId, stop);
        return workflow.BlockingActivities[stageKey] is ReviewStage { OpinionDue: true }
            ? new OpinionGiven(Fine, Fine, Fine, Fine, Rating.Excellent, [])
            : null;
    }
}
