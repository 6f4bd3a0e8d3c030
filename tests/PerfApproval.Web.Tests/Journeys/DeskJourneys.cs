using Microsoft.Playwright;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>From a file or last year's tables to drafts, and finding them again, with script and without, at a desk and on a phone.</summary>
public sealed class DeskJourneys : IAsyncLifetime
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "001.txt");

    private readonly JourneyFixture fixture = new();

    private SmallTown Town => fixture.Town;

    public Task InitializeAsync() => fixture.InitializeAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Theory]
    [InlineData("1440", true)]
    [InlineData("390", true)]
    [InlineData("390", false)]
    public async Task A_preparer_looks_at_an_import_and_takes_a_part_of_it(string screen, bool script)
    {
        await using var traveller = await ArriveAsync(Town.People.Preparer, screen, script);
        var page = traveller.Page;
        await page.GotoAsync("/imports/new");
        await page.Locator("#document").SetInputFilesAsync(Sample);
        await page.GetByLabel("年度").FillAsync("2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并预览" }).ClickAsync();

        await page.GetByRole(AriaRole.Heading, new() { Name = "导入预览" }).WaitForAsync();
        await page.GetByLabel("导入：部门整体绩效目标").UncheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "1. 物业管理费" }).ClickAsync();
        (await page.Locator(".official").First.InnerTextAsync()).ShouldContain("物业管理");
        await page.GetByRole(AriaRole.Link, new() { Name = "返回预览，确认导入" }).ClickAsync();
        await page.GetByLabel("导入：部门整体绩效目标").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "确认导入勾选的目标表" }).ClickAsync();

        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldContain("新建 13 份");
        await page.GotoAsync("/target-tables?q=物业");
        await page.GetByRole(AriaRole.Link, new() { Name = "物业管理费" }).ClickAsync();
        (await page.Locator("h1").InnerTextAsync()).ShouldBe("物业管理费");
        traveller.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_dropped_on_the_field_is_chosen_in_it()
    {
        await using var traveller = await ArriveAsync(Town.People.Preparer, "1440", script: true);
        var page = traveller.Page;
        await page.GotoAsync("/imports/new");
        var file = await page.EvaluateHandleAsync("() => { const d = new DataTransfer(); d.items.add(new File(['内容'], '目标.txt')); return d; }");

        await page.DispatchEventAsync("[data-drop]", "drop", new { dataTransfer = file });

        (await page.EvaluateAsync<string>("() => document.querySelector('#document').files[0].name")).ShouldBe("目标.txt");
        traveller.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1440", true)]
    [InlineData("390", false)]
    public async Task Last_years_table_is_carried_over_and_shows_last_years_values(string screen, bool script)
    {
        await (await Town.FileAsync(Town.Tianjin, "2026年物业管理费")).ReachAsync("publishing");
        await using var traveller = await ArriveAsync(Town.People.Preparer, screen, script);
        var page = traveller.Page;
        await page.GotoAsync("/rollovers/new");
        await page.GetByLabel("沿用到").SelectOptionAsync(new SelectOptionValue { Value = Town.NextYear.Id.ToString() });
        await page.GetByRole(AriaRole.Button, new() { Name = "查看上年的目标表" }).ClickAsync();
        (await page.Locator(".words ins").InnerTextAsync()).ShouldBe("2027年物业管理费");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立勾选的草稿" }).ClickAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "2027年物业管理费" }).ClickAsync();
        (await page.Locator(".preceding").First.InnerTextAsync()).ShouldBe("2026 年：≥5000平方米");
        traveller.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1440", true)]
    [InlineData("390", false)]
    public async Task A_reviewer_goes_from_the_progress_to_the_tables_of_a_stage_and_from_what_was_done_to_where_it_stands(string screen, bool script)
    {
        await (await Town.FileAsync(Town.Tianjin, "等待审核的")).SubmitAsync();
        await (await (await Town.FileAsync(Town.Tianjin, "办过的")).SubmitAsync()).ApproveAsync(Town.People.DepartmentReviewer);
        await using var traveller = await ArriveAsync(Town.People.DepartmentReviewer, screen, script);
        var page = traveller.Page;

        await page.GotoAsync("/progress");
        await page.GetByRole(AriaRole.Link, new() { Name = "主管部门审核" }).ClickAsync();
        (await page.Locator("tbody .main").AllInnerTextsAsync()).ShouldBe(["等待审核的"]);
        await page.GotoAsync("/handled");
        await page.GetByRole(AriaRole.Link, new() { Name = "办过的", Exact = true }).ClickAsync();

        (await page.Locator("h1").InnerTextAsync()).ShouldBe("办过的");
        traveller.Complaints.ShouldBeEmpty();
    }

    private async Task<Traveller> ArriveAsync(Person person, string screen, bool script) =>
        await Traveller.SignedInAsync(fixture, person, screen == Screen.Desk.Name ? Screen.Desk : Screen.Phone, script);
}
