using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class NewsTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task Whoever_is_sent_a_copy_may_read_the_table_and_decide_nothing()
    {
        var colleague = await Town.People.AppointAsync("外处员", Role.BureauReviewer, Scope.Of(Town.SchoolDivision));
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("performance-review");
        using var recipient = await Visitor.SignedInAsync(fixture, colleague);
        (await recipient.OpenAsync($"/target-tables/{table.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.PerformanceReviewer);
        var page = await (await reviewer.OpenAsync($"/target-tables/{table.Id}")).FollowAsync("a[href$='/copy']");

        var done = await page.SendAsync("form[method=post][action$='/copy']", ("PersonId", colleague.Id.ToString()), ("Reason", "供参考"));

        done.Notice.ShouldBe("已抄送给外处员。");
        var seen = await recipient.OpenAsync($"/target-tables/{table.Id}");
        seen.Status.ShouldBe(HttpStatusCode.OK);
        seen.Has("main form").ShouldBeFalse();
        (await reviewer.OpenAsync($"/target-tables/{table.Id}/copy")).TextsOf("#person option").ShouldNotContain(o => o.StartsWith("外处员", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_goes_no_farther_than_the_stage_allows_and_not_to_another_bureau()
    {
        var outside = await Town.People.AppointAsync("学校员", Role.Preparer, Scope.Of(Town.School));
        var other = await SmallTown.FoundAsync(fixture.Application, "130300");
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}/copy");
        page.TextsOf("#person option").Select(o => o.Split('（')[0]).ShouldBe(["请选择", "公布达", "单核实", "田报清"], ignoreOrder: true);

        AddChoice(page, outside.Id);
        (await page.SendAsync("form[method=post][action$='/copy']", ("PersonId", outside.Id.ToString()))).Refusal.ShouldNotBeNull().ShouldContain("不能抄送给学校员");
        AddChoice(page, other.People.Auditor.Id);
        (await page.SendAsync("form[method=post][action$='/copy']", ("PersonId", other.People.Auditor.Id.ToString()))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await table.ReadAsync()).Copies.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_preparer_urges_the_reviewers_once_a_day()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var page = await (await preparer.OpenAsync($"/target-tables/{table.Id}")).FollowAsync("a[href$='/urging']");

        (await page.SendAsync("form[action$='/urging']", ("Reason", "月底前要下达"))).Notice.ShouldNotBeNull().ShouldContain("已催办");
        var again = await page.SendAsync("form[action$='/urging']", ("Reason", "再催一次"));

        again.Refusal.ShouldNotBeNull().ShouldContain("24 小时内已经催办过");
        again.ValueOf("Reason").ShouldBe("再催一次");
        (await table.ReadAsync()).Urgings.ShouldHaveSingleItem().Note.ShouldBe("月底前要下达");
    }

    // As somebody does who makes up a form.
    private static void AddChoice(OpenPage page, Guid person) =>
        page.Document.QuerySelector("#person")!.InnerHtml += $"<option value='{person}'></option>";
}
