using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>What holds for every table at every moment, whoever did what.</summary>
internal static class TableLaws
{
    public static void ShouldHold(this FiledTable filed)
    {
        NobodyDecidesOnOwnWork(filed.Table);
        NobodyApprovesTwice(filed);
        EveryDecisionIsOnTheVersionOfItsPass(filed.Table);
        TheTableWaitsWhereItsWorkflowSays(filed);
    }

    /// <summary>What was opened just now is somebody's to take, or says that it is nobody's.</summary>
    public static void ShouldBelongToSomebody(this ReviewTask task, Office office)
    {
        var takers = office.Everybody.Where(p => task.IsFor(office.AtWork(p), office.Place)).ToArray();
        task.Unassigned.ShouldBe(takers.Length == 0, $"{task.StageKey}: {string.Join('、', takers.Select(t => t.Name))}");
        if (task.PersonId is { } person) takers.ShouldHaveSingleItem().Id.ShouldBe(person);
    }

    private static void NobodyDecidesOnOwnWork(TargetTable table)
    {
        table.Decisions.Select(d => d.PersonId).Intersect(table.Preparers).ShouldBeEmpty();
        table.Versions.Select(v => v.AuthorId).Except(table.Preparers).ShouldBeEmpty();
        table.Submissions.Select(s => s.PersonId).Except(table.Preparers).ShouldBeEmpty();
    }

    private static void NobodyApprovesTwice(FiledTable filed)
    {
        var decisions = filed.Table.Decisions;
        var approvals = decisions.Where(d => d.Verdict == Verdict.Approve).ToArray();
        var standing = approvals.Where(a => decisions.Where(d => d.StageKey == a.StageKey).Max(d => d.Pass) == a.Pass).ToHashSet();
        var pairs = approvals.SelectMany(_ => approvals, (earlier, later) => (earlier, later))
            .Where(p => p.earlier.PersonId == p.later.PersonId && p.earlier.StageKey != p.later.StageKey && p.earlier.At < p.later.At)
            .Where(p => p.earlier.Pass == p.later.Pass || standing.Contains(p.earlier) && standing.Contains(p.later));
        pairs.Where(p => !MayRepeat(filed, p.later)).ShouldBeEmpty();
    }

    private static bool MayRepeat(FiledTable filed, Decision decision) =>
        filed.Workflow.BlockingActivities[decision.StageKey] is ReviewStage { MayRepeat: true };

    private static void EveryDecisionIsOnTheVersionOfItsPass(TargetTable table)
    {
        table.Decisions.Select(d => d.TaskId).ShouldBeUnique();
        table.Versions.Select(v => v.Number).ShouldBe(Enumerable.Range(1, table.LatestVersion));
        table.Submissions.Select(s => s.Pass).ShouldBe(Enumerable.Range(1, table.Pass));
        foreach (var decision in table.Decisions)
            decision.VersionId.ShouldBe(table.Submissions.Single(s => s.Pass == decision.Pass).VersionId);
    }

    private static void TheTableWaitsWhereItsWorkflowSays(FiledTable filed)
    {
        var table = filed.Table;
        filed.OpenTasks.Where(t => t.WaitId != table.WaitId || t.StageKey != table.StageKey || t.VersionId != table.CurrentVersionId).ShouldBeEmpty();
        var stage = filed.Workflow.BlockingActivities.GetValueOrDefault(table.StageKey);
        (stage is null).ShouldBe(table.WaitId is null);
        TargetStatus[] fitting = stage switch
        {
            null => [TargetStatus.Published, TargetStatus.Rejected, TargetStatus.Terminated],
            Correcting => [TargetStatus.InReview],
            Drafting => [TargetStatus.Drafting, TargetStatus.Returned],
            Publishing => [TargetStatus.Approved],
            _ => [TargetStatus.InReview],
        };
        fitting.ShouldContain(table.Status);
        (filed.OpenTasks.Count > 0).ShouldBe(stage is ReviewStage or Publishing);
    }
}
