using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class PeopleTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Form = "form[action$='/roles']";

    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task An_administrator_sees_who_holds_which_role_and_finds_people_by_name()
    {
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        var page = await administrator.OpenAsync("/people?q=主审");

        page.TextsOf("tbody .main").ShouldBe(["主审言"]);
        page.TextsOf("tbody li").ShouldBe(["主管部门审核人 331 某市中级人民法院"]);
    }

    [Fact]
    public async Task A_role_is_given_and_ended()
    {
        var person = await Town.People.WelcomeAsync("新任职");
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        var given = await (await administrator.OpenAsync($"/people/{person.Id}"))
            .SendAsync(Form, ("Role", nameof(Role.UnitReviewer)), ("Scope", $"Unit:{Town.School.Id}"));
        given.Notice.ShouldBe("新任职现在是360001 某市第一中学的单位审核人。");
        (await Town.ActorAsync(person)).Roles.ShouldHaveSingleItem().GrantedBy.ShouldBe(Town.People.Administrator.Id);

        var ended = await given.SendAsync("form[action$='/ending']");
        ended.Notice.ShouldBe("已终止单位审核人这一角色。");
        ended.Text.ShouldContain("2026-03-02 09:00 终止");
        (await Town.ActorAsync(person)).Roles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_role_asked_for_twice_is_given_once_and_one_ended_twice_stays_ended()
    {
        var person = await Town.People.WelcomeAsync("双击者");
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);
        var page = await administrator.OpenAsync($"/people/{person.Id}");
        (string, string)[] asked = [("Role", nameof(Role.Preparer)), ("Scope", $"Unit:{Town.School.Id}")];

        await page.SendAsync(Form, asked);
        var twice = await page.SendAsync(Form, asked);
        (await Town.ActorAsync(person)).Roles.ShouldHaveSingleItem();

        await twice.SendAsync("form[action$='/ending']");
        (await twice.SendAsync("form[action$='/ending']")).Refusal.ShouldNotBeNull().ShouldContain("已经终止");
    }

    [Theory]
    [InlineData(nameof(Role.DepartmentReviewer), "Unit", "不能授予这一级机构")]
    [InlineData("", "Unit", "还没有选择角色")]
    [InlineData(nameof(Role.Preparer), "", "还没有选择范围")]
    public async Task What_cannot_be_given_is_refused_with_a_sentence(string role, string scope, string sentence)
    {
        var person = await Town.People.WelcomeAsync("候任者");
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        var refused = await (await administrator.OpenAsync($"/people/{person.Id}"))
            .SendAsync(Form, ("Role", role), ("Scope", scope.Length == 0 ? "" : $"Unit:{Town.School.Id}"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain(sentence);
        refused.ValueOf("Role").ShouldBe(role);
        (await Town.ActorAsync(person)).Roles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_becomes_reviewer_beside_being_administrator_and_no_administrator_gives_a_role_to_himself()
    {
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        var self = await (await administrator.OpenAsync($"/people/{Town.People.Administrator.Id}"))
            .SendAsync(Form, ("Role", nameof(Role.Auditor)), ("Scope", $"Bureau:{Town.Bureau.Id}"));
        var auditor = await (await administrator.OpenAsync($"/people/{Town.People.Auditor.Id}"))
            .SendAsync(Form, ("Role", nameof(Role.Preparer)), ("Scope", $"Unit:{Town.Court.Id}"));

        var ending = await (await administrator.OpenAsync($"/people/{Town.People.Administrator.Id}")).SendAsync("form[action$='/ending']");
        ending.Refusal.ShouldNotBeNull().ShouldContain("不能终止自己的系统管理员角色");
        self.Refusal.ShouldNotBeNull().ShouldContain("不能给自己授予角色");
        auditor.Refusal.ShouldNotBeNull().ShouldContain("已是审计员");
    }

    [Fact]
    public async Task From_a_task_that_nobody_may_decide_the_way_leads_to_the_role_that_is_missing()
    {
        await Town.People.EndAsync(Town.People.BureauHead, Role.BureauReviewer);
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);
        var list = await administrator.OpenAsync($"/people?q=沈计&role={nameof(Role.BureauReviewer)}&scope=Bureau:{Town.Bureau.Id}");

        var page = await list.FollowAsync("tbody .main a");

        page.ValueOf("Role").ShouldBe(nameof(Role.BureauReviewer));
        page.ValueOf("Scope").ShouldBe($"Bureau:{Town.Bureau.Id}");
    }

    [Fact]
    public async Task For_everybody_else_these_pages_do_not_exist()
    {
        foreach (var person in new[] { Town.People.Preparer, Town.People.Publisher, Town.People.Auditor })
        {
            using var visitor = await Visitor.SignedInAsync(fixture, person);
            (await visitor.OpenAsync("/people")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.OpenAsync($"/people/{person.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        }
    }
}
