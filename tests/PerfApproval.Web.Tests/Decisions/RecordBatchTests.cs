using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Decisions;

public sealed class RecordBatchTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    private Person Reviewer => Town.People.DepartmentReviewer;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        await LaterVersion.Of("tianjin-annual").AllowingBatchesAt("department-review").ReleaseAsync(Town);
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Each_table_of_a_batch_gets_a_decision_a_trail_and_mails_of_its_own()
    {
        var tables = await SubmittedAsync(3);

        var answers = await DecideAsync(Reviewer, await ItemsAsync(tables));

        answers.ShouldAllBe(a => a.IsRecorded);
        answers.Select(a => a.Name).ShouldBe(["第1项", "第2项", "第3项"]);
        foreach (var table in tables)
        {
            var read = await table.ReadAsync();
            read.StageKey.ShouldBe("bureau-review");
            read.Decisions.ShouldHaveSingleItem().PersonId.ShouldBe(Reviewer.Id);
            read.Trail.Count(e => e.What == "decided").ShouldBe(1);
            read.Trail[^1].Hash.ShouldBe(read.TrailHead);
            (await MailsAsync(table)).Count(m => m == Town.People.DivisionReviewer.Id).ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_is_refused_is_named_with_the_reason_and_does_not_stop_the_others()
    {
        var tables = await SubmittedAsync(6);
        var items = await ItemsAsync(tables);
        await tables[0].ApproveAsync(await Town.People.AppointAsync("主复言", Role.DepartmentReviewer, Scope.Of(Town.Courts)));
        await tables[1].WithdrawAsync();
        await tables[2].WithdrawAsync();
        await tables[2].SubmitAsync();
        var elsewhere = await (await Town.FileAsync(Town.Hebei, "别的流程")).ReachAsync("department-review");
        items = [.. items, await ItemAsync(elsewhere), items[3] with { TableId = Guid.NewGuid(), TaskId = Guid.NewGuid() }, items[4] with { TaskId = items[3].TaskId }];

        var answers = await DecideAsync(Reviewer, items);

        answers.Where(a => a.IsRecorded).Select(a => a.Name).ShouldBe(["第4项", "第5项", "第6项"]);
        answers.Where(a => !a.IsRecorded).Select(a => $"{a.Name}：{a.Refusal}").ShouldBe(
        [
            "第1项：《第1项》的“主管部门审核”已由主复言先行办理（通过），您的操作没有生效。",
            "第2项：《第2项》已被填报人撤回，这项待办已关闭，无需办理。",
            "第3项：《第3项》已被填报人撤回，这项待办已关闭，无需办理。",
            "别的流程：“主管部门审核”不能批量办理，请打开目标表逐份办理。",
            "（没有找到）：没有找到这项待办，请返回待办列表刷新后重试。",
        ]);
        (await tables[2].ReadAsync()).Decisions.ShouldBeEmpty();
        (await elsewhere.ReadAsync()).StageKey.ShouldBe("department-review");
    }

    [Fact]
    public async Task A_version_that_the_reviewer_did_not_see_is_not_decided()
    {
        var tables = await SubmittedAsync(2);
        var items = await ItemsAsync(tables);
        items[1] = items[1] with { Ruling = items[1].Ruling with { VersionId = items[0].Ruling.VersionId, VersionSha256 = items[0].Ruling.VersionSha256 } };

        var answers = await DecideAsync(Reviewer, items);

        answers[0].IsRecorded.ShouldBeTrue();
        answers[1].Refusal.ShouldNotBeNull().ShouldContain("内容已更新");
    }

    [Fact]
    public async Task Who_prepared_one_of_the_tables_decides_the_others_only()
    {
        var both = await Town.People.AppointAsync("双肩挑", Role.Preparer, Scope.Of(Town.Court));
        await Town.People.GrantAsync(both, Role.DepartmentReviewer, Scope.Of(Town.Courts));
        var own = await (await Town.FileAsync(both, Town.Court, Filing.Of(Town.Tianjin, Town.Court, "自己填的", "1.00", 9), Town.Tianjin)).SubmitAsync();
        var tables = await SubmittedAsync(1);

        var answers = await DecideAsync(both, [await ItemAsync(own), .. await ItemsAsync(tables)]);

        answers[0].Refusal.ShouldNotBeNull().ShouldContain("您参与了《自己填的》的填报");
        answers[1].IsRecorded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_batch_returns_with_one_reason_but_never_rejects()
    {
        var tables = await SubmittedAsync(2);
        var items = await ItemsAsync(tables);

        var rejected = await DecideAsync(Reviewer, [items[0] with { Ruling = items[0].Ruling with { Verdict = Verdict.Reject, Reason = "不符合条件" } }]);
        var returned = await DecideAsync(Reviewer, [.. items.Select(i =>
            i with { Ruling = i.Ruling with { Verdict = Verdict.Return, ReturnTo = Outcome.ReturnToPreparer, Reason = "请补充测算依据" } })]);

        rejected.ShouldHaveSingleItem().Refusal.ShouldBe("不予通过是本批次的最终结论，不能批量办理；请打开目标表逐份办理。");
        returned.ShouldAllBe(a => a.IsRecorded);
        foreach (var table in tables) (await table.ReadAsync()).Status.ShouldBe(TargetStatus.Returned);
    }

    [Fact]
    public async Task A_batch_that_arrives_several_times_at_once_counts_once_and_is_answered_alike()
    {
        var tables = await SubmittedAsync(5);
        var items = await ItemsAsync(tables);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            Task.Run(() => DecideAsync(Reviewer, i % 2 == 0 ? items : [.. items.AsEnumerable().Reverse()]))));

        answers.ShouldAllBe(a => a.Count == 5 && a.All(one => one.IsRecorded));
        foreach (var table in tables)
        {
            (await table.ReadAsync()).ShouldSatisfyAllConditions(t => t.Decisions.Count.ShouldBe(1), t => t.Trail.Count(e => e.What == "decided").ShouldBe(1));
            (await MailsAsync(table)).Count(m => m == Town.People.DivisionReviewer.Id).ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_the_database_refuses_stops_only_the_one_it_is_about()
    {
        var tables = await SubmittedAsync(3);
        await using (var owner = await fixture.Database.OpenAsOwnerAsync())
        {
            await owner.ExecuteAsync($"""
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                    RAISE EXCEPTION '这一份不行。' USING ERRCODE = 'restrict_violation'; END $$;
                CREATE TRIGGER refuse BEFORE INSERT ON decision FOR EACH ROW WHEN (NEW.table_id = '{tables[1].Id}') EXECUTE FUNCTION refuse()
                """);
        }

        var answers = await DecideAsync(Reviewer, await ItemsAsync(tables));

        answers.Select(a => a.Refusal).ShouldBe([null, "这一份不行。", null]);
        answers[1].Name.ShouldBe("第2项");
    }

    [Fact]
    public async Task A_task_that_is_in_the_batch_twice_is_decided_once()
    {
        var items = await ItemsAsync(await SubmittedAsync(1));

        (await DecideAsync(Reviewer, [items[0], items[0]])).ShouldHaveSingleItem().IsRecorded.ShouldBeTrue();
    }

    [Fact]
    public async Task More_than_a_hundred_at_once_are_refused()
    {
        var one = (await ItemsAsync(await SubmittedAsync(1)))[0];
        BatchItem[] many = [.. Enumerable.Range(0, RecordBatch.MostTasks).Select(_ => one with { TaskId = Guid.NewGuid() }), one];

        (await Refusal.OfAsync(() => DecideAsync(Reviewer, many))).ShouldBe("一次最多批量办理 100 份，您勾选了 101 份；请减少后分次办理。");
        (await DecideAsync(Reviewer, [one])).ShouldHaveSingleItem().IsRecorded.ShouldBeTrue();
    }

    private async Task<FiledTable[]> SubmittedAsync(int count)
    {
        var tables = new FiledTable[count];
        for (var i = 0; i < count; i++) tables[i] = await (await Town.FileAsync(Town.Tianjin, $"第{i + 1}项")).SubmitAsync();
        return tables;
    }

    private static async Task<BatchItem[]> ItemsAsync(IEnumerable<FiledTable> tables)
    {
        var items = new List<BatchItem>();
        foreach (var table in tables) items.Add(await ItemAsync(table));
        return [.. items];
    }

    private static async Task<BatchItem> ItemAsync(FiledTable table)
    {
        var read = await table.ReadAsync();
        return new(table.Id, read.Tasks.Single(t => t.IsOpen).Id, FiledTable.RulingOn(read));
    }

    private Task<IReadOnlyList<BatchAnswer>> DecideAsync(Person reviewer, IReadOnlyList<BatchItem> items) => Town.DoAsync(async services =>
        await services.GetRequiredService<RecordBatch>().RunAsync(await Town.ActorAsync(reviewer), items, CancellationToken.None));

    private Task<List<Guid>> MailsAsync(FiledTable table) => Town.DoAsync(services =>
        services.GetRequiredService<PerfApprovalDb>().Outbox.Where(m => m.TableId == table.Id).Select(m => m.PersonId).ToListAsync());
}
