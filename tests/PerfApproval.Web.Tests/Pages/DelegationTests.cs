using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class DelegationTests : IAsyncLifetime
{
    private const string Form = "form[action='/delegations']";

    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    private Person Delegate => Town.People.BureauHead;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_delegate_decides_for_the_principal_and_the_record_names_both()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var principal = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await principal.OpenAsync("/delegations");
        var granted = await page.SendAsync(Form, ("PersonId", Delegate.Id.ToString()), ("From", "2026-03-02"), ("Until", "2026-03-06"), ("Reason", "外出培训"));
        granted.Notice.ShouldBe("已委托局定安在 2026-03-02 至 2026-03-06 代您办理。");
        granted.TextsOf("tbody td").Take(4).ShouldBe(["主审言（本人）", "局定安", "2026-03-02 至 2026-03-06", "外出培训"]);
        granted.TextsOf("tbody td")[4].ShouldStartWith("生效中");

        using var delegatee = await Visitor.SignedInAsync(fixture, Delegate);
        (await delegatee.OpenAsync("/")).TextsOf("tbody .main .mark").ShouldBe(["代主审言办理"]);
        var open = await delegatee.OpenAsync($"/target-tables/{table.Id}");
        open.TextOf("[aria-labelledby=decision]").ShouldContain("您受主审言委托");
        open.Has("a[href$='/transfer']").ShouldBeFalse();
        var done = await open.SendAsync("form[action$='/decision']", ("Outcome", Outcome.Approve));

        done.Notice.ShouldBe("已记录您的意见：主管部门审核，通过（代主审言办理）。");
        (await principal.OpenAsync($"/target-tables/{table.Id}")).TextsOf(".trail .who").ShouldContain("局定安（代主审言办理）");
    }

    [Fact]
    public async Task A_second_rule_for_the_same_days_is_refused_and_keeps_what_was_typed()
    {
        using var principal = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await principal.OpenAsync("/delegations");
        await page.SendAsync(Form, ("PersonId", Delegate.Id.ToString()), ("From", "2026-03-02"), ("Until", "2026-03-06"));

        var refused = await page.SendAsync(Form, ("PersonId", Town.People.UnitReviewer.Id.ToString()), ("From", "2026-03-06"), ("Until", "2026-03-09"), ("Reason", "休假"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain("同一时间只能委托一人");
        (refused.ValueOf("PersonId"), refused.ValueOf("From"), refused.ValueOf("Until"), refused.ValueOf("Reason"))
            .ShouldBe((Town.People.UnitReviewer.Id.ToString(), "2026-03-06", "2026-03-09", "休假"));
        (await principal.OpenAsync("/delegations")).TextsOf("tbody .main").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", "2026-03-06", "还没有填写开始日期")]
    [InlineData("2026-03-02", "三月六日", "还没有填写结束日期")]
    [InlineData("2026-03-09", "2026-03-06", "结束日期早于开始日期")]
    public async Task Days_that_make_no_sense_are_refused(string from, string until, string sentence)
    {
        using var principal = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await principal.OpenAsync("/delegations");

        (await page.SendAsync(Form, ("PersonId", Delegate.Id.ToString()), ("From", from), ("Until", until))).Refusal.ShouldNotBeNull().ShouldContain(sentence);
    }

    [Fact]
    public async Task The_principal_or_an_administrator_ends_it_and_nobody_else()
    {
        using var principal = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        using var delegatee = await Visitor.SignedInAsync(fixture, Delegate);
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);
        var page = await principal.OpenAsync("/delegations");
        foreach (var (from, until) in new[] { ("2026-03-02", "2026-03-06"), ("2026-03-09", "2026-03-13") })
            await page.SendAsync(Form, ("PersonId", Delegate.Id.ToString()), ("From", from), ("Until", until));

        (await delegatee.OpenAsync("/delegations")).Has("form[action$='/ending']").ShouldBeFalse();
        (await (await principal.OpenAsync("/delegations")).SendAsync("form[action$='/ending']")).Notice.ShouldBe("已结束这项委托。");
        (await (await administrator.OpenAsync("/delegations")).SendAsync("form[action$='/ending']")).Notice.ShouldBe("已结束这项委托。");
        (await principal.OpenAsync("/delegations")).Has("form[action$='/ending']").ShouldBeFalse();
    }

    [Fact]
    public async Task Reviewers_see_their_own_and_all_others_nothing()
    {
        using var principal = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        await (await principal.OpenAsync("/delegations")).SendAsync(Form, ("PersonId", Delegate.Id.ToString()), ("From", "2026-03-02"), ("Until", "2026-03-06"));
        using var stranger = await Visitor.SignedInAsync(fixture, Town.People.DivisionReviewer);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        (await stranger.OpenAsync("/delegations")).Text.ShouldContain("您还没有委托过别人");
        (await preparer.OpenAsync("/delegations")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
