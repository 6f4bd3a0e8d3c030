using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Auditing;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Random people try random things on all shipped definitions; what must hold holds after every one.</summary>
public sealed class RandomWalkTests
{
    private static readonly int Walks = Effort.Of(100, 20_000);
    private const int Attempts = 50;

    public static TheoryData<string> Workflows => ShippedWorkflow.All;

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Whoever_tries_whatever_duties_stay_apart_and_the_table_never_gets_lost(string workflow)
    {
        var seen = new List<TargetStatus>();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Walks), Prop.ForAll(
            Gen.Choose(1, int.MaxValue).ToArbitrary(), seed => seen.AddRange(Walk(new RandomWalk(seed, workflow)))));

        // Walks that never get anywhere would prove nothing.
        foreach (var status in Enum.GetValues<TargetStatus>()) seen.ShouldContain(status);
    }

    private static HashSet<TargetStatus> Walk(RandomWalk walk)
    {
        var seen = new HashSet<TargetStatus>();
        for (var attempts = 0; attempts < Attempts; attempts++)
        {
            Try(walk.Attempt(), walk.Filed);
            seen.Add(walk.Filed.Table.Status);
        }

        walk.Filed.Table.Trail.ShouldBeTheChainOf(walk.Filed.Table);
        return seen;
    }

    private static void Try(Action attempt, FiledTable filed)
    {
        var (before, known) = (Picture(filed.Table), filed.OpenTasks.Select(t => t.Id).ToHashSet());
        switch (Record.Exception(attempt))
        {
            case null:
                break;
            case RuleBrokenException refusal:
                refusal.Message.ShouldEndWith("。");
                Picture(filed.Table).ShouldBe(before, "a refusal changes nothing");
                break;
            case var failure:
                throw new InvalidOperationException("An attempt ended in something else than a sentence.", failure);
        }

        filed.ShouldHold();
        foreach (var opened in filed.OpenTasks.Where(t => !known.Contains(t.Id))) opened.ShouldBelongToSomebody(filed.Office);
        foreach (var notice in filed.Table.TakeNotices()) ShouldReachTheRightPerson(notice, filed);
    }

    private static void ShouldReachTheRightPerson(Notice notice, FiledTable filed)
    {
        if (notice.TaskId is not { } id)
        {
            notice.PersonId.ShouldBe(filed.Table.Submissions[^1].PersonId);
            return;
        }

        var task = filed.Table.Tasks.Single(t => t.Id == id);
        // News of an end goes to those whose task it closed, every other to those who have one now.
        task.Closure.ShouldBe(notice.Kind switch
        {
            NoticeKind.Withdrawn => TaskClosure.Withdrawn,
            NoticeKind.Terminated => TaskClosure.Terminated,
            _ => null,
        });
        if (notice.Kind == NoticeKind.Unassigned)
        {
            task.Unassigned.ShouldBeTrue();
            filed.Office.AtWork(filed.Office.Everybody.Single(p => p.Id == notice.PersonId)).Is(Role.Administrator).ShouldBeTrue();
            return;
        }

        // Who had a task of their own hears of its end even after leaving.
        if (task.PersonId is { } own) notice.PersonId.ShouldBe(own);
        else task.IsFor(filed.Office.AtWork(filed.Office.Everybody.Single(p => p.Id == notice.PersonId)), filed.Office.Place).ShouldBeTrue();
    }

    private static string Picture(TargetTable table) => string.Join(' ',
    [
        table.TrailHead, table.Status, table.StageKey, table.WaitId, table.WorkflowState, table.ReturnedFrom, table.Pass, table.LatestVersion,
        table.CurrentVersionId, table.Draft, table.Trail.Count, table.Versions.Count, table.Submissions.Count, table.Withdrawals.Count,
        .. table.Decisions.Select(d => d.Id), .. table.Preparers, .. table.Tasks.Select(t => $"{t.Id} {t.Closure}"),
    ]);
}
