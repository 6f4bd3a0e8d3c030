using System.Net;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class SignInTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_comes_to_the_page_that_was_wanted()
    {
        var tian = await Visitor.AccountOfAsync(fixture, fixture.Town.People.Preparer);
        using var visitor = new Visitor(fixture.Application);

        var asked = await visitor.OpenAsync("/target-tables?status=Drafting");
        asked.Heading.ShouldBe("登录");
        var arrived = await asked.SendAsync("#sign-in", ("UserName", tian), ("Password", Townspeople.Password));

        arrived.Path.ShouldBe("/target-tables?status=Drafting");
        arrived.TextOf(".person a").ShouldBe("田报清");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        var dan = await Visitor.AccountOfAsync(fixture, fixture.Town.People.UnitReviewer);
        using var visitor = new Visitor(fixture.Application);
        var page = await visitor.OpenAsync("/sign-in");

        var wrong = await page.SendAsync("#sign-in", ("UserName", dan), ("Password", "something-else"));
        var unknown = await page.SendAsync("#sign-in", ("UserName", "nobody"), ("Password", "something-else"));

        wrong.Refusal.ShouldBe("用户名或密码不正确，请核对后重新输入。");
        unknown.Refusal.ShouldBe(wrong.Refusal);
        unknown.Status.ShouldBe(wrong.Status);
        wrong.ValueOf("UserName").ShouldBe(dan);
        wrong.ValueOf("Password").ShouldBeEmpty();
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_has_to_wait_and_the_page_says_until_when()
    {
        var zhu = await Visitor.AccountOfAsync(fixture, fixture.Town.People.DepartmentReviewer);
        using var visitor = new Visitor(fixture.Application);
        var page = await visitor.OpenAsync("/sign-in");
        for (var attempt = 0; attempt < 5; attempt++)
            await page.SendAsync("#sign-in", ("UserName", zhu), ("Password", "something-else"));

        var locked = await page.SendAsync("#sign-in", ("UserName", zhu), ("Password", Townspeople.Password));

        locked.Refusal.ShouldNotBeNull();
        locked.Refusal.ShouldMatch(@"账号已锁定；请在 \d{4}-\d\d-\d\d \d\d:\d\d 之后再试");
        (await visitor.OpenAsync("/target-tables")).Heading.ShouldBe("登录");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData(@"/\elsewhere.example")]
    public async Task Signing_in_never_leads_to_another_site(string elsewhere)
    {
        var name = await Visitor.AccountOfAsync(fixture, await fixture.Town.People.WelcomeAsync("外来客"));
        using var visitor = new Visitor(fixture.Application);
        var page = await visitor.OpenAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(elsewhere));

        (await page.SendAsync("#sign-in", ("UserName", name), ("Password", Townspeople.Password))).Path.ShouldBe("/");
    }

    [Fact]
    public async Task Who_signs_out_is_a_stranger_again()
    {
        using var visitor = await Visitor.SignedInAsync(fixture, fixture.Town.People.Publisher);

        var left = await (await visitor.OpenAsync("/")).SendAsync(".person");

        left.Notice.ShouldBe("您已退出登录。");
        (await visitor.OpenAsync("/")).Heading.ShouldBe("登录");
    }

    [Fact]
    public async Task What_is_sent_after_the_session_ended_is_not_lost_but_can_be_sent_again_after_signing_in()
    {
        var town = fixture.Town;
        var table = await town.FileAsync(town.Tianjin, "信息化运维费");
        using var visitor = await Visitor.SignedInAsync(fixture, town.People.Preparer);
        var form = await visitor.OpenAsync($"/target-tables/{table.Id}");
        await (await visitor.OpenAsync("/")).SendAsync(".person");

        var refused = await form.SendAsync("form[action$='/submission']");
        refused.Status.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Text.ShouldContain("也没有丢失");
        (await table.ReadAsync()).Pass.ShouldBe(0);

        var signIn = await refused.FollowAsync("main .button");
        await signIn.SendAsync("#sign-in", ("UserName", await Visitor.AccountOfAsync(fixture, town.People.Preparer)), ("Password", Townspeople.Password));
        var again = await form.SendAsync("form[action$='/submission']");

        again.Notice.ShouldBe("已提交审核（第 1 次）。");
    }
}
