using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Decisions;

/// <summary>Several people, several requests, one table, the same moment.</summary>
public sealed class SimultaneousDecisionTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const int Rounds = 20;

    private readonly SmallTown town = fixture.Town;

    [Fact]
    public async Task Of_two_simultaneous_decisions_one_counts_and_the_other_reviewer_is_told_who_was_first()
    {
        var reviewers = new[] { town.People.DepartmentReviewer, await town.People.AppointAsync("主复言", Role.DepartmentReviewer, Scope.Of(town.Courts)) };
        for (var round = 0; round < Rounds; round++)
        {
            var table = await (await town.FileAsync(town.Tianjin, $"第{round}轮")).SubmitAsync();
            var read = await table.ReadAsync();
            var task = read.Tasks.Single().Id;

            var outcomes = await AtOnceAsync(
                () => table.DecideAsync(reviewers[0], task, FiledTable.RulingOn(read)),
                () => table.DecideAsync(reviewers[1], task, FiledTable.RulingOn(read) with { Verdict = Verdict.Return, Reason = "请核实" }));

            var winner = reviewers[outcomes[0] is null ? 0 : 1];
            outcomes.Count(o => o is null).ShouldBe(1);
            outcomes.OfType<string>().ShouldHaveSingleItem().ShouldStartWith($"《第{round}轮》的“主管部门审核”已由{winner.Name}先行办理（{(outcomes[0] is null ? "通过" : "退回")}）");
            (await table.ReadAsync()).ShouldSatisfyAllConditions(
                t => t.Decisions.ShouldHaveSingleItem().PersonId.ShouldBe(winner.Id),
                t => t.StageKey.ShouldBe(outcomes[0] is null ? "bureau-review" : "drafting"),
                t => t.Trail.Count(e => e.What == "decided").ShouldBe(1));
        }
    }

    [Fact]
    public async Task A_request_that_arrives_five_times_at_once_is_recorded_once_and_answered_alike()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
            var read = await table.ReadAsync();
            var (task, ruling) = (read.Tasks.Single().Id, FiledTable.RulingOn(read));

            var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => table.DecideAsync(town.People.DepartmentReviewer, task, ruling))));

            answers.Select(a => a.Id).Distinct().Count().ShouldBe(1);
            (await table.ReadAsync()).Decisions.ShouldHaveSingleItem().Id.ShouldBe(answers[0].Id);
        }
    }

    [Fact]
    public async Task Two_approvals_of_a_joint_review_at_once_both_count_and_the_table_moves_on_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var table = await (await town.FileAsync(town.Hebei)).ReachAsync("performance-review");

            var outcomes = await AtOnceAsync(
                () => table.ApproveAsync(town.People.PerformanceReviewer), () => table.ApproveAsync(town.People.SecondPerformanceReviewer));

            outcomes.ShouldBe([null, null]);
            (await table.ReadAsync()).ShouldSatisfyAllConditions(
                t => t.StageKey.ShouldBe("publishing"),
                t => t.Decisions.Count(d => d.StageKey == "performance-review").ShouldBe(2),
                t => t.Tasks.Count(k => k.IsOpen).ShouldBe(1));
        }
    }

    [Fact]
    public async Task An_approval_and_a_return_of_a_joint_review_at_once_return_the_table()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var table = await (await town.FileAsync(town.Hebei)).ReachAsync("performance-review");
            var read = await table.ReadAsync();
            ReviewTask Own(Person person) => read.Tasks.Single(t => t.IsOpen && t.PersonId == person.Id);

            var outcomes = await AtOnceAsync(
                () => table.DecideAsync(town.People.PerformanceReviewer, Own(town.People.PerformanceReviewer).Id, FiledTable.RulingOn(read)),
                () => table.DecideAsync(town.People.SecondPerformanceReviewer, Own(town.People.SecondPerformanceReviewer).Id,
                    FiledTable.RulingOn(read) with { Verdict = Verdict.Return, ReturnTo = Outcome.ReturnToPreparer, Reason = "请核实" }));

            outcomes[1].ShouldBeNull();
            if (outcomes[0] is { } late) late.ShouldContain($"已由{town.People.SecondPerformanceReviewer.Name}先行办理（退回）");
            (await table.ReadAsync()).ShouldSatisfyAllConditions(
                t => t.Status.ShouldBe(TargetStatus.Returned),
                t => t.Decisions.Count(d => d.StageKey == "performance-review").ShouldBe(outcomes[0] is null ? 2 : 1),
                t => t.Tasks.ShouldAllBe(k => !k.IsOpen));
        }
    }

    [Fact]
    public async Task A_withdrawal_and_a_decision_at_once_never_both_count()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
            var read = await table.ReadAsync();

            var outcomes = await AtOnceAsync(
                () => table.WithdrawAsync(),
                () => table.DecideAsync(town.People.DepartmentReviewer, read.Tasks.Single().Id, FiledTable.RulingOn(read)));

            outcomes.Count(o => o is null).ShouldBe(1);
            outcomes.OfType<string>().ShouldHaveSingleItem().ShouldContain(outcomes[0] is null ? "已被填报人撤回" : $"已由{town.People.DepartmentReviewer.Name}办理");
            (await table.ReadAsync()).StageKey.ShouldBe(outcomes[0] is null ? "drafting" : "bureau-review");
        }
    }

    [Fact]
    public async Task Of_two_simultaneous_submissions_one_begins_the_pass()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var table = await town.FileAsync(town.Tianjin);

            var outcomes = await AtOnceAsync(() => table.SubmitAsync(Guid.NewGuid()), () => table.SubmitAsync(Guid.NewGuid()));

            outcomes.Count(o => o is null).ShouldBe(1);
            outcomes.OfType<string>().ShouldHaveSingleItem().ShouldContain("正在“主管部门审核”");
            (await table.ReadAsync()).Pass.ShouldBe(1);
        }
    }

    /// <summary>Starts both in threads of their own; null where it succeeded, else what the person was told.</summary>
    private static async Task<string?[]> AtOnceAsync(Func<Task> one, Func<Task> other)
    {
        using var start = new Barrier(2);
        return await Task.WhenAll(ToldAsync(one, start), ToldAsync(other, start));
    }

    private static Task<string?> ToldAsync(Func<Task> attempt, Barrier start) => Task.Run(async () =>
    {
        start.SignalAndWait();
        return (await Record.ExceptionAsync(attempt)) switch
        {
            null => null,
            RuleBrokenException refusal => refusal.Message,
            var failure => throw new InvalidOperationException("Somebody was told nothing.", failure),
        };
    });
}
