using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Decisions;

public sealed class RecordDecisionTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private readonly SmallTown town = fixture.Town;

    [Fact]
    public async Task A_decision_is_kept_with_who_what_why_on_which_version_and_how_authenticated()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();

        await table.ReturnAsync(town.People.DepartmentReviewer, Outcome.ReturnToPreparer);

        var read = await table.ReadAsync();
        read.Status.ShouldBe(TargetStatus.Returned);
        read.Decisions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.PersonName.ShouldBe(town.People.DepartmentReviewer.Name),
            d => d.Role.ShouldBe(Role.DepartmentReviewer),
            d => d.Verdict.ShouldBe(Verdict.Return),
            d => d.Reason.ShouldBe("指标值偏低，请核实"),
            d => d.VersionSha256.ShouldBe(read.Versions.Single(v => v.Origin == VersionOrigin.Submission).Sha256),
            d => d.Factor.ShouldBe(Factor.Session));
    }

    [Fact]
    public async Task The_trail_that_was_read_back_from_the_database_is_still_a_chain()
    {
        var table = await (await town.FileAsync(town.Hebei)).ReachAsync("publishing");

        var read = await table.ReadAsync();

        read.Trail.Count.ShouldBe(read.TrailLength);
        read.Trail[^1].Hash.ShouldBe(read.TrailHead);
        read.Trail.ShouldAllBe(e => e.Hash == e.ComputeHash());
        read.Trail.Skip(1).Zip(read.Trail).ShouldAllBe(pair => pair.First.PreviousHash == pair.Second.Hash);
    }

    [Fact]
    public async Task What_is_to_be_said_is_written_as_mails_of_the_decision()
    {
        var table = await (await town.FileAsync(town.Tianjin, "空调维护费")).SubmitAsync();

        await table.ReturnAsync(town.People.DepartmentReviewer, Outcome.ReturnToPreparer);

        var mails = await MailsAsync(table);
        mails.Select(m => (m.PersonId, m.Kind)).ShouldBe(
            [(town.People.DepartmentReviewer.Id, NoticeKind.TaskArrived), (town.People.Preparer.Id, NoticeKind.Returned)], ignoreOrder: true);
        mails.Single(m => m.Kind == NoticeKind.Returned).ShouldSatisfyAllConditions(
            m => m.Subject.ShouldContain("《空调维护费》"), m => m.Body.ShouldContain("指标值偏低，请核实"));
    }

    [Fact]
    public async Task The_same_request_sent_again_is_recorded_once_and_answered_with_the_same_decision()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var (read, reviewer) = (await table.ReadAsync(), town.People.DepartmentReviewer);
        var (task, ruling) = (FiledTable.OpenTask(read, reviewer).Id, FiledTable.RulingOn(read));

        var first = await table.DecideAsync(reviewer, task, ruling);
        var again = await table.DecideAsync(reviewer, task, ruling);

        again.Id.ShouldBe(first.Id);
        (await table.ReadAsync()).ShouldSatisfyAllConditions(
            t => t.Decisions.Count.ShouldBe(1), t => t.StageKey.ShouldBe("bureau-review"), t => t.Trail.Count(e => e.What == "decided").ShouldBe(1));
        (await MailsAsync(table)).Count(m => m.PersonId == town.People.DivisionReviewer.Id).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_submission_sent_again_begins_one_pass()
    {
        var table = await town.FileAsync(town.Tianjin);
        var key = Guid.NewGuid();

        var first = await table.SubmitAsync(key);
        var again = await table.SubmitAsync(key);

        again.Id.ShouldBe(first.Id);
        (await table.ReadAsync()).Pass.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_that_was_submitted_before_the_table_came_back_submits_nothing_and_says_so()
    {
        var table = await town.FileAsync(town.Tianjin);
        var key = Guid.NewGuid();
        await table.SubmitAsync(key);
        await table.ReturnAsync(town.People.DepartmentReviewer, Outcome.ReturnToPreparer);

        (await Refusal.OfAsync(() => table.SubmitAsync(key))).ShouldContain("没有生效");
        (await table.ReadAsync()).Status.ShouldBe(TargetStatus.Returned);
    }

    [Fact]
    public async Task A_reason_with_a_character_that_cannot_be_kept_is_refused_with_a_sentence()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();

        (await Refusal.OfAsync(() => table.DecideAsync(town.People.DepartmentReviewer, Verdict.Return, Outcome.ReturnToPreparer, "请核实\0")))
            .ShouldBe("填写的内容中有无法保存的字符，操作没有保存；请删去特殊字符后重新提交。");
        (await table.ReadAsync()).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_task_does_not_pass_for_an_answer_to_this_one()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var reviewer = town.People.DepartmentReviewer;
        var used = (await table.ReturnAsync(reviewer, Outcome.ReturnToPreparer)).Key;
        var read = await (await table.SubmitAsync()).ReadAsync();

        var refusal = await Refusal.OfAsync(() => table.DecideAsync(reviewer, FiledTable.OpenTask(read, reviewer).Id, FiledTable.RulingOn(read) with { Key = used }));

        refusal.ShouldContain("没有生效");
        (await table.ReadAsync()).Decisions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_sent_again_with_another_verdict_is_told_what_was_recorded()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var (read, reviewer) = (await table.ReadAsync(), town.People.DepartmentReviewer);
        var (task, approval) = (FiledTable.OpenTask(read, reviewer).Id, FiledTable.RulingOn(read));
        await table.DecideAsync(reviewer, task, approval);

        (await Refusal.OfAsync(() => table.DecideAsync(reviewer, task, approval with { Verdict = Verdict.Return, Reason = "请核实" })))
            .ShouldBe("您已办理过《物业管理费》的“主管部门审核”（通过），无需再办理。");
    }

    [Fact]
    public async Task A_decision_on_what_is_no_longer_the_latest_content_is_refused()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var seen = await table.ReadAsync();
        await table.WithdrawAsync();
        await table.SubmitAsync();
        var task = FiledTable.OpenTask(await table.ReadAsync(), town.People.DepartmentReviewer).Id;

        (await Refusal.OfAsync(() => table.DecideAsync(town.People.DepartmentReviewer, task, FiledTable.RulingOn(seen)))).ShouldContain("内容已更新");
        (await table.ReadAsync()).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_table_of_another_unit_is_not_found()
    {
        var outsider = await town.People.AppointAsync("邻审核", Role.DepartmentReviewer, Scope.Of(town.Schools));
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();

        await Should.ThrowAsync<RecordNotFoundException>(() => table.ApproveAsync(outsider));
    }

    [Fact]
    public async Task A_table_of_another_bureau_is_not_found_even_for_its_administrator_or_auditor()
    {
        var abroad = await SmallTown.FoundAsync(fixture.Application, "310100");
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();

        foreach (var person in new[] { abroad.People.DepartmentReviewer, abroad.People.Administrator, abroad.People.Auditor })
            await Should.ThrowAsync<RecordNotFoundException>(() => table.ApproveAsync(person));
    }

    [Fact]
    public async Task A_draft_is_not_found_by_those_who_will_review_it_elsewhere()
    {
        var table = await town.FileAsync(town.Tianjin);

        await Should.ThrowAsync<RecordNotFoundException>(() => table.ChangeAsync(
            town.People.DepartmentReviewer, (draft, reviewer, run) => draft.Decide(Guid.NewGuid(), reviewer, FiledTable.RulingOn(draft), run)));
    }

    [Fact]
    public async Task A_table_that_does_not_exist_is_not_found() =>
        await Should.ThrowAsync<RecordNotFoundException>(() => town.DoAsync(async services =>
            await services.GetRequiredService<RecordDecision>().RunAsync(
                await town.ActorAsync(town.People.DepartmentReviewer), Guid.NewGuid(), Guid.NewGuid(),
                new(Verdict.Approve, null, "", Guid.NewGuid(), "", Factor.Session, Guid.NewGuid()), CancellationToken.None)));

    [Fact]
    public async Task After_a_refusal_the_same_request_may_be_put_right()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var read = await table.ReadAsync();
        var task = FiledTable.OpenTask(read, town.People.DepartmentReviewer).Id;

        await town.DoAsync(async services =>
        {
            var record = services.GetRequiredService<RecordDecision>();
            var actor = await town.ActorAsync(town.People.DepartmentReviewer);
            var unexplained = FiledTable.RulingOn(read) with { Verdict = Verdict.Return };
            (await Refusal.OfAsync(() => record.RunAsync(actor, table.Id, task, unexplained, CancellationToken.None))).ShouldContain("需要写明理由");
            await record.RunAsync(actor, table.Id, task, unexplained with { Reason = "请补充测算依据" }, CancellationToken.None);
        });

        (await table.ReadAsync()).Decisions.ShouldHaveSingleItem().Reason.ShouldBe("请补充测算依据");
    }

    [Fact]
    public async Task A_role_that_ended_after_the_page_was_opened_decides_nothing()
    {
        var leaver = await town.People.AppointAsync("主离任", Role.DepartmentReviewer, Scope.Of(town.Courts));
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var read = await table.ReadAsync();
        var before = await town.ActorAsync(leaver);
        await town.People.EndAsync(leaver, Role.DepartmentReviewer);

        var refusal = await Refusal.OfAsync(() => town.DoAsync(services => services.GetRequiredService<RecordDecision>().RunAsync(
            before, table.Id, FiledTable.OpenTask(read, leaver).Id, FiledTable.RulingOn(read), CancellationToken.None)));

        refusal.ShouldContain("已没有办理本环节的角色");
    }

    private Task<List<OutboxMail>> MailsAsync(FiledTable table) => town.DoAsync(services =>
        Task.FromResult(services.GetRequiredService<PerfApprovalDb>().Outbox.Where(m => m.TableId == table.Id).ToList()));
}
