using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Features;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>我办过的, 我发起的 and 抄送我的.</summary>
public sealed class MyTabsTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_reviewer_finds_what_was_decided_and_where_it_stands_now()
    {
        var returned = await (await Town.FileAsync(Town.Tianjin, "退回的")).SubmitAsync();
        await returned.ReturnAsync(Town.People.DepartmentReviewer, Outcome.ReturnToPreparer);
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        var approved = await (await Town.FileAsync(Town.Tianjin, "通过又取消的")).SubmitAsync();
        var decision = await approved.ApproveAsync(Town.People.DepartmentReviewer);
        await approved.TakeBackAsync(Town.People.DepartmentReviewer, decision);

        var page = await OpenAsync(Town.People.DepartmentReviewer, "/handled");

        page.TextsOf("tbody .main").ShouldBe(["通过又取消的", "退回的"]);
        page.TextsOf(".status").ShouldBe(["审核中", "已退回"]);
        page.TextsOf(".mark").ShouldBe(["已取消"]);
        page.TextsOf(".quote").ShouldBe(["指标值偏低，请核实"]);
    }

    [Fact]
    public async Task What_a_delegate_decided_is_in_both_lists_with_the_other_one_named()
    {
        var delegatee = await Town.People.AppointAsync("代办员", Role.BureauReviewer, Scope.Of(Town.LawDivision));
        await Town.People.DelegateAsync(Town.People.DepartmentReviewer, delegatee);
        await (await (await Town.FileAsync(Town.Tianjin, "代为办理的")).SubmitAsync()).ApproveAsync(delegatee);

        (await OpenAsync(delegatee, "/handled")).TextsOf(".mark").ShouldBe(["代主审言办理"]);
        (await OpenAsync(Town.People.DepartmentReviewer, "/handled")).TextsOf(".mark").ShouldBe(["由代办员代办"]);
    }

    [Fact]
    public async Task What_one_may_not_see_any_more_is_listed_without_its_name()
    {
        await (await (await Town.FileAsync(Town.Tianjin, "曾经办理的")).SubmitAsync()).ApproveAsync(Town.People.DepartmentReviewer);
        await Town.People.EndAsync(Town.People.DepartmentReviewer, Role.DepartmentReviewer);

        var page = await OpenAsync(Town.People.DepartmentReviewer, "/handled");

        page.TextsOf("tbody .main").ShouldBe(["（已不在您的权限范围内）"]);
        page.Text.ShouldNotContain("曾经办理的");
    }

    [Fact]
    public async Task A_preparer_sees_the_own_tables_only_and_by_when_they_are_to_be_decided()
    {
        await (await Town.FileAsync(Town.Tianjin, "我报的")).SubmitAsync();
        var colleague = await Town.People.AppointAsync("同事", Role.Preparer, Scope.Of(Town.Court));
        await Town.FileAsync(colleague, Town.Court, Filing.Of(Town.Tianjin, Town.Court, "同事报的", "1.00"), Town.Tianjin);

        var page = await OpenAsync(Town.People.Preparer, "/started");

        page.TextsOf("tbody .main").ShouldBe(["我报的"]);
        page.TextOf("td[data-label=应办结]").ShouldBe("2026-03-09");
    }

    [Fact]
    public async Task A_copy_is_listed_with_its_sender_and_note()
    {
        var table = await (await Town.FileAsync(Town.Tianjin, "抄送的")).SubmitAsync();
        await table.CopyAsync(Town, Town.People.DepartmentReviewer, Town.People.UnitReviewer);

        var page = await OpenAsync(Town.People.UnitReviewer, "/copies");

        page.TextsOf("tbody .main").ShouldBe(["抄送的"]);
        page.TextOf("td[data-label=抄送人]").ShouldContain("主审言");
        page.TextOf(".quote").ShouldBe("请阅知");
    }

    [Fact]
    public async Task A_long_list_of_decisions_comes_in_pages_in_which_each_is_met_once()
    {
        for (var i = 0; i < StretchStart.Length + 3; i++)
            await (await (await Town.FileAsync(Town.Tianjin, $"办理{i}")).SubmitAsync()).ApproveAsync(Town.People.DepartmentReviewer);

        var first = await OpenAsync(Town.People.DepartmentReviewer, "/handled");
        using var visitor = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var second = await visitor.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        first.TextsOf("tbody .main").Concat(second.TextsOf("tbody .main")).Distinct().Count().ShouldBe(StretchStart.Length + 3);
        (await second.FollowAsync("a[rel=prev]")).TextsOf("tbody .main").ShouldBe(first.TextsOf("tbody .main"));
    }

    private async Task<OpenPage> OpenAsync(Person person, string address)
    {
        using var visitor = await Visitor.SignedInAsync(fixture, person);
        return await visitor.OpenAsync(address);
    }
}
