using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class AdditionTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Form = "form[action$='/addition']";

    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task Whoever_adds_a_reviewer_before_themselves_waits_for_them()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        using var added = await Visitor.SignedInAsync(fixture, Town.People.DivisionReviewer);
        var page = await (await reviewer.OpenAsync($"/target-tables/{table.Id}")).FollowAsync("a[href$='/addition']");

        var done = await page.SendAsync(Form, ("Addition", "Before"), ("PersonId", Town.People.DivisionReviewer.Id.ToString()), ("Reason", "请先看资金标准"));

        done.Notice.ShouldBe("已前加签业务成。");
        done.Has("form[action$='/decision']").ShouldBeFalse();
        done.TextOf("[aria-labelledby=decision]").ShouldContain("请等业务成办理后再办理");
        done.TextsOf(".turns li").Select(t => string.Join(' ', t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .ShouldBe(["业务成 主审言前加签 期限 2026-03-09", "主审言 等业务成办理后轮到 期限 2026-03-09"]);
        (await added.OpenAsync("/")).TextsOf("tbody .main .mark").ShouldBe(["主审言前加签"]);
        (await added.OpenAsync($"/target-tables/{table.Id}")).Has("form[action$='/decision']").ShouldBeTrue();
    }

    [Fact]
    public async Task A_reviewer_who_was_added_is_taken_away_again_with_a_reason()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        await table.ChangeAsync(Town.People.DepartmentReviewer, (t, actor, run) =>
            t.AddReviewer(t.Tasks.Single(o => o.IsOpen).Id, actor, Addition.Before, Town.People.DivisionReviewer.Id, "请先看", run));
        var page = await (await reviewer.OpenAsync($"/target-tables/{table.Id}")).FollowAsync("a[href$='/removal']");

        (await page.SendAsync("form[action$='/removal']", ("Reason", ""))).Refusal.ShouldNotBeNull().ShouldContain("减签需要写明理由");
        var done = await page.SendAsync("form[action$='/removal']", ("Reason", "不需要了"));

        done.Notice.ShouldBe("已减签。");
        done.Has("form[action$='/decision']").ShouldBeTrue();
        done.Has("a[href$='/removal']").ShouldBeFalse();
        done.TextsOf(".trail .what")[^1].ShouldBe("减签业务成");
    }

    [Fact]
    public async Task Only_those_may_be_added_who_review_such_tables_and_have_not_taken_part()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);

        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}/addition");

        page.TextsOf("#person option").Select(o => o.Split('（')[0]).ShouldBe(["请选择", "业务成", "局定安", "纪效乙", "纪效甲"], ignoreOrder: true);
        var refused = await page.SendAsync(Form, ("Addition", "After"), ("Reason", "请后看"));
        refused.Refusal.ShouldNotBeNull().ShouldContain("还没有选择人员");
        refused.Document.QuerySelector("input[name=Addition][checked]")?.GetAttribute("value").ShouldBe("After");
        refused.ValueOf("Reason").ShouldBe("请后看");
    }

    [Fact]
    public async Task Where_all_must_sign_the_page_says_how_many_have()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("performance-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.PerformanceReviewer);
        (await reviewer.OpenAsync($"/target-tables/{table.Id}")).TextOf(".progress").ShouldBe("会签：已办 0 / 共 2");

        await table.ApproveAsync(Town.People.PerformanceReviewer);

        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");
        page.TextOf(".progress").ShouldBe("会签：已办 1 / 共 2");
        page.TextsOf(".turns .who").ShouldBe(["纪效乙"]);
        page.Has("a[href$='/take-back']").ShouldBeTrue();
    }

    [Fact]
    public async Task Where_they_sign_one_after_the_other_the_page_names_the_order()
    {
        var second = await Town.People.AppointAsync("后审员", Role.DepartmentReviewer, Scope.Of(Town.Courts));
        var table = await (await Town.FileAsync(Town.Shanghai)).ReachAsync("department-review");
        await table.ApproveAsync(Town.People.DepartmentReviewer);
        using var next = await Visitor.SignedInAsync(fixture, second);

        var page = await next.OpenAsync($"/target-tables/{table.Id}");

        page.TextOf(".progress").ShouldBe("顺序会签：已办 1 / 共 2，依次为主审言、后审员");
        page.TextsOf(".turns .who").ShouldBe(["后审员"]);
    }
}
