using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class ProgressTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        await Town.FileAsync(Town.Tianjin, "草稿");
        await (await Town.FileAsync(Town.Tianjin, "已交一")).SubmitAsync();
        await (await Town.FileAsync(Town.Tianjin, "已交二")).SubmitAsync();
        await (await Town.FileAsync(Town.Tianjin, "审定的")).ReachAsync("publishing");
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_preparer_sees_the_own_unit_by_stage_and_step_with_the_drafts()
    {
        var page = await OpenAsync(Town.People.Preparer);

        page.TextOf("#stages .tally").ShouldBe("共 4 份");
        Row(page, 1, "主管部门审核").ShouldBe(["主管部门审核", "2", "50%"]);
        page.Document.QuerySelectorAll(".bar-stage").Select(b => b.GetAttribute("width")).ShouldContain("50%");
        Row(page, 2, "331001").ShouldBe(["331001 某区人民法院", "1", "2", "1", "0", "0", "4"]);
    }

    [Fact]
    public async Task A_department_sees_its_units_without_what_they_have_not_submitted()
    {
        var page = await OpenAsync(Town.People.DepartmentReviewer);

        Row(page, 2, "331001").ShouldBe(["331001 某区人民法院", "0", "2", "1", "0", "0", "3"]);
        Row(page, 2, "331002").ShouldBe(["331002 某县人民法院", "0", "0", "0", "0", "0", "0"]);
        page.TextOf("#offices .tally").ShouldContain("其中 1 个还没有提交");
        page.Text.ShouldNotContain("360001");
    }

    [Fact]
    public async Task The_bureau_sees_departments_and_looks_into_each()
    {
        using var visitor = await Visitor.SignedInAsync(fixture, Town.People.BureauHead);
        var page = await visitor.OpenAsync($"/progress?round={Town.Tianjin.Id}");
        Row(page, 2, "331 ").ShouldBe(["331 某市中级人民法院", "0", "2", "1", "0", "0", "3"]);
        Row(page, 2, "360 ").ShouldBe(["360 某市教育局", "0", "0", "0", "0", "0", "0"]);

        var inside = await page.FollowAsync("section:nth-of-type(2) tbody a");

        inside.Heading.ShouldBe("进度：某市中级人民法院");
        Row(inside, 2, "331001")[^1].ShouldBe("3");
        (await inside.FollowAsync("section:nth-of-type(2) tbody a")).TextsOf("tbody .main").Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_stage_leads_to_the_tables_that_stand_there()
    {
        using var visitor = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await visitor.OpenAsync("/progress");

        (await page.FollowAsync("section:nth-of-type(1) tbody a")).TextsOf("tbody .main").ShouldBe(["已交二", "已交一"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_round_or_department_that_does_not_exist_is_not_found()
    {
        using var visitor = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        (await visitor.OpenAsync($"/progress?round={Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync($"/progress?department={Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync($"/progress?department={Town.Schools.Id}")).Text.ShouldNotContain("360001");
    }

    private async Task<OpenPage> OpenAsync(Person person)
    {
        using var visitor = await Visitor.SignedInAsync(fixture, person);
        return await visitor.OpenAsync("/progress");
    }

    private static string[] Row(OpenPage page, int table, string begins) => [.. page.Document.QuerySelectorAll($"section:nth-of-type({table}) tbody tr")
        .Single(r => r.TextContent.Trim().StartsWith(begins, StringComparison.Ordinal)).QuerySelectorAll("td:not(.drawn)").Select(c => c.TextContent.Trim())];
}
