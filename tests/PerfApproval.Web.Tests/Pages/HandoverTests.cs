using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class HandoverTests : IAsyncLifetime
{
    private TownFixture fixture = null!;
    private Person second = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        second = await Town.People.AppointAsync("后审员", Role.DepartmentReviewer, Scope.Of(Town.Courts));
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_reviewer_gives_a_task_to_one_of_those_who_may_take_it()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await (await reviewer.OpenAsync($"/target-tables/{table.Id}")).FollowAsync("a[href$='/transfer']");
        page.TextsOf("#person option").ShouldBe(["请选择", "后审员（某市中级人民法院 主管部门审核人）"]);

        var done = await page.SendAsync("form[action$='/transfer']", ("PersonId", second.Id.ToString()), ("Reason", "出差一周"));

        done.Notice.ShouldBe("已转给后审员办理。");
        done.TextOf(".turns").ShouldContain("后审员");
        done.TextOf(".turns .mark").ShouldBe("由主审言转来");
        done.TextsOf(".trail .what")[^1].ShouldBe("“主管部门审核”转给后审员办理");
        (await table.ReadAsync()).Tasks.Single(t => t.IsOpen).PersonId.ShouldBe(second.Id);
        using var taker = await Visitor.SignedInAsync(fixture, second);
        (await taker.OpenAsync("/")).TextsOf("tbody .main .mark").ShouldBe(["转来"]);
    }

    [Theory]
    [InlineData(true, "", "转办需要写明理由")]
    [InlineData(false, "出差一周", "还没有选择人员")]
    public async Task What_is_missing_is_said_and_what_was_chosen_and_typed_stays(bool chosen, string reason, string sentence)
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}/transfer");

        var refused = await page.SendAsync("form[action$='/transfer']", ("PersonId", chosen ? second.Id.ToString() : ""), ("Reason", reason));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain(sentence);
        refused.Has(refused.Document.QuerySelector(".refusal a")!.GetAttribute("href")!).ShouldBeTrue();
        refused.ValueOf("Reason").ShouldBe(reason);
        refused.ValueOf("PersonId").ShouldBe(chosen ? second.Id.ToString() : "");
        (await table.ReadAsync()).Tasks.Single(t => t.IsOpen).GivenBy.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_was_overtaken_is_told_so_and_keeps_what_was_typed()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}/transfer");
        await table.ApproveAsync(second);

        var refused = await page.SendAsync("form[action$='/transfer']", ("PersonId", second.Id.ToString()), ("Reason", "出差一周"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("已由后审员先行办理");
        refused.Text.ShouldContain("出差一周");
    }

    [Fact]
    public async Task Whoever_has_nothing_to_give_away_is_told_so_and_gets_no_form()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        foreach (var person in new[] { Town.People.Preparer, Town.People.DivisionReviewer, Town.People.Administrator, Town.People.Auditor })
        {
            using var visitor = await Visitor.SignedInAsync(fixture, person);
            foreach (var act in new[] { "transfer", "addition", "removal", "copy", "take-back" })
            {
                var page = await visitor.OpenAsync($"/target-tables/{table.Id}/{act}");
                page.Has("main form").ShouldBeFalse($"{person.Name} {act}");
                page.TextOf(".empty").ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public async Task An_administrator_gives_a_task_whose_reviewer_has_left_to_another()
    {
        var table = await (await Town.FileAsync(Town.Hebei, "无人可办的项目")).ReachAsync("department-review");
        var leaving = await Town.People.AppointAsync("离任员", Role.DepartmentReviewer, Scope.Of(Town.Courts));
        await table.ChangeAsync(Town.People.DepartmentReviewer, (t, reviewer, run) => t.Transfer(t.Tasks.Single(o => o.IsOpen).Id, reviewer, leaving.Id, "请接办", run));
        await Town.People.EndAsync(leaving, Role.DepartmentReviewer);
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        var waiting = await administrator.OpenAsync("/unassigned-tasks");
        waiting.TextsOf("tbody .main").ShouldBe(["无人可办的项目"]);
        waiting.Text.ShouldContain("原由离任员办理");
        var page = await waiting.FollowAsync("a[href$='/reassignment']");
        var done = await page.SendAsync("form[action$='/reassignment']", ("PersonId", second.Id.ToString()), ("Reason", "原办理人已调离"));

        done.Notice.ShouldBe("已改派给后审员办理。");
        (await administrator.OpenAsync("/unassigned-tasks")).Text.ShouldContain("现在没有无人可办的待办");
        (await table.ReadAsync()).Tasks.Single(t => t.IsOpen).PersonId.ShouldBe(second.Id);
    }
}
