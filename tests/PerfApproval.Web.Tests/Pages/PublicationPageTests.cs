using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class PublicationPageTests : IAsyncLifetime, IDisposable
{
    private const string Form = "main form[action^='/publications/new']";

    private TownFixture fixture = null!;
    private Visitor publisher = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    public void Dispose() => publisher.Dispose();

    [Fact]
    public async Task From_my_tasks_a_unit_is_published_in_one_form()
    {
        await ApprovedAsync("物业管理费");
        await ApprovedAsync("信息化运维费");

        var page = await (await publisher.OpenAsync("/")).FollowAsync("tbody a");
        page.TextsOf("tbody .main").ShouldBe(["物业管理费", "信息化运维费"], ignoreOrder: true);
        var done = await page.SendAsync(Form);

        done.Notice.ShouldBe("已公开：某区人民法院2026年部门预算绩效目标，2026 年第 1 号。");
        done.TextsOf("tbody .main").ShouldBe(["物业管理费", "信息化运维费"], ignoreOrder: true);
        (await publisher.OpenAsync("/")).Text.ShouldContain("没有等您办理");
    }

    [Fact]
    public async Task What_is_not_ready_is_pointed_out_and_can_be_left_out_with_a_reason()
    {
        await ApprovedAsync("物业管理费");
        var draft = await Town.FileAsync(Town.Hebei, "未提交的项目");
        await draft.SubmitAsync();
        var page = await publisher.OpenAsync(AddressOf(Town.Court.Id));
        page.Text.ShouldContain("还有 1 份没有审定");

        var refused = await page.SendAsync(Form);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain("《未提交的项目》（审核中）");

        var unexplained = await refused.SendAsync(Form, LeavingOut(refused, "未提交的项目", ""));
        unexplained.Refusal.ShouldNotBeNull().ShouldContain("写明理由");
        unexplained.Has("input[type=checkbox][checked]").ShouldBeTrue();

        var done = await unexplained.SendAsync(Form, LeavingOut(unexplained, "未提交的项目", "尚在审核"));
        done.TextsOf("tbody .main").ShouldBe(["物业管理费", "未提交的项目"]);
        done.Text.ShouldContain("尚在审核");
    }

    [Fact]
    public async Task A_publication_is_replaced_by_a_later_one_and_the_public_is_led_to_it()
    {
        await ApprovedAsync("物业管理费");
        var first = await (await publisher.OpenAsync(AddressOf(Town.Court.Id))).SendAsync(Form);
        var page = await first.FollowAsync("a[href^='/publications/new']");
        page.Text.ShouldContain("再次公开将用新的文件替换它");

        var second = await page.SendAsync(Form);

        second.Notice.ShouldNotBeNull().ShouldContain("2026 年第 2 号");
        using var anybody = new Visitor(fixture.Application);
        (await anybody.OpenAsync("/public")).TextsOf("tbody tr").Count.ShouldBe(1);
        var old = await anybody.OpenAsync(PublicAddressOf(first));
        old.Status.ShouldBe(HttpStatusCode.OK);
        (await old.FollowAsync(".notice a")).Path.ShouldBe(PublicAddressOf(second));
        (await anybody.FetchAsync(PublicAddressOf(first) + "/document")).Headers.GetValues("Link").Single().ShouldContain(PublicAddressOf(second));
    }

    [Fact]
    public async Task Whoever_publishes_second_is_told_of_the_first()
    {
        await ApprovedAsync("物业管理费");
        var slower = await publisher.OpenAsync(AddressOf(Town.Court.Id));
        await (await publisher.OpenAsync(AddressOf(Town.Court.Id))).SendAsync(Form);

        var refused = await slower.SendAsync(Form);

        refused.Refusal.ShouldNotBeNull().ShouldContain("刚才已有人公开");
    }

    [Fact]
    public async Task A_publication_is_taken_down_with_a_reason_that_everybody_may_read()
    {
        await ApprovedAsync("物业管理费");
        var released = await (await publisher.OpenAsync(AddressOf(Town.Court.Id))).SendAsync(Form);

        (await released.SendAsync("form[action$='/takedown']")).Refusal.ShouldNotBeNull().ShouldContain("需要写明理由");
        var down = await released.SendAsync("form[action$='/takedown']", ("Reason", "含有涉密内容"));
        down.Notice.ShouldNotBeNull().ShouldContain("已撤下");
        down.Has("form[action$='/takedown']").ShouldBeFalse();
        (await released.SendAsync("form[action$='/takedown']", ("Reason", "再撤一次"))).Refusal.ShouldNotBeNull().ShouldContain("已经撤下");

        using var anybody = new Visitor(fixture.Application);
        foreach (var file in new[] { "", "/document", "/data" })
        {
            var gone = await anybody.OpenAsync(PublicAddressOf(released) + file);
            gone.Status.ShouldBe(HttpStatusCode.Gone);
            gone.Text.ShouldContain("含有涉密内容");
        }
        (await anybody.OpenAsync("/public")).Text.ShouldContain("没有符合条件的公开文件");
    }

    [Fact]
    public async Task A_department_is_published_with_all_its_units()
    {
        var clerk = await Town.People.AppointAsync("县填报", Role.Preparer, Scope.Of(Town.SecondCourt));
        await Town.People.AppointAsync("县审核", Role.UnitReviewer, Scope.Of(Town.SecondCourt));
        await ApprovedAsync("物业管理费");
        await (await Town.FileAsync(clerk, Town.SecondCourt, Filing.Of(Town.Hebei, Town.SecondCourt, "法庭维修费", "12.00"), Town.Hebei)).ReachAsync("publishing");

        var list = await publisher.OpenAsync("/publications");
        var done = await (await list.FollowAsync("a[href^='/publications/new?department']")).SendAsync(Form);

        done.TextsOf("tbody td:nth-child(3)").ShouldBe(["某区人民法院", "某县人民法院"]);
        done.Text.ShouldContain("某市中级人民法院");
    }

    [Theory]
    [InlineData("/publications/new")]
    [InlineData("/publications/new?unit=no-id")]
    public async Task Without_a_unit_and_a_round_there_is_a_list_to_choose_from(string address) =>
        (await publisher.OpenAsync(address)).Path.ShouldBe("/publications");

    [Fact]
    public async Task Whoever_publishes_for_another_unit_finds_neither_the_set_nor_the_publication()
    {
        await ApprovedAsync("物业管理费");
        var released = await (await publisher.OpenAsync(AddressOf(Town.Court.Id))).SendAsync(Form);
        var stranger = await Town.People.AppointAsync("校公布", Role.Publisher, Scope.Of(Town.School));
        using var visitor = await Visitor.SignedInAsync(fixture, stranger);

        (await visitor.OpenAsync(AddressOf(Town.Court.Id))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync(released.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync($"/publications/new?department={Town.Courts.Id}&round={Town.Hebei.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task ApprovedAsync(string name) => await (await Town.FileAsync(Town.Hebei, name)).ReachAsync("publishing");

    private string AddressOf(Guid unit) => $"/publications/new?unit={unit}&round={Town.Hebei.Id}";

    private static string PublicAddressOf(OpenPage released) => released.Path.Replace("/publications/", "/public/", StringComparison.Ordinal);

    private static (string, string)[] LeavingOut(OpenPage page, string table, string reason)
    {
        var row = page.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(table, StringComparison.Ordinal));
        var prefix = row.QuerySelector("input[type=checkbox]")!.GetAttribute("name")!.Replace(".LeaveOut", "", StringComparison.Ordinal);
        return [($"{prefix}.LeaveOut", "true"), ($"{prefix}.Reason", reason)];
    }
}
