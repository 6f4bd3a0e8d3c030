using Microsoft.Playwright;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>A reviewer's way from what waits to a decision, on a desk and on a telephone, with script and without.</summary>
public sealed class ReviewTests(JourneyFixture fixture) : IClassFixture<JourneyFixture>
{
    private SmallTown Town => fixture.Town;

    [Theory]
    [InlineData("1440", true)]
    [InlineData("1440", false)]
    [InlineData("390", true)]
    [InlineData("390", false)]
    public async Task From_what_waits_to_a_return_with_a_reason(string width, bool script)
    {
        var table = await (await Town.FileAsync(Town.Hebei, $"退回的项目{width}{script}")).SubmitAsync();
        await using var reviewer = await Traveller.SignedInAsync(fixture, Town.People.UnitReviewer, ScreenOf(width), script);

        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = $"退回的项目{width}{script}" }).ClickAsync();
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "办理", Exact = true }).ClickAsync();
        await reviewer.Page.GetByLabel("退回至“单位填报”").CheckAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "提交办理意见" }).ClickAsync();
        await Assertions.Expect(reviewer.Page.Locator(".refusal")).ToContainTextAsync("理由");
        await reviewer.Page.GetByLabel("理由", new() { Exact = false }).First.FillAsync("指标值偏低，请核实");
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "提交办理意见" }).ClickAsync();

        await Assertions.Expect(reviewer.Page.Locator(".notice").First).ToContainTextAsync("已记录您的意见");
        (await table.ReadAsync()).ShouldSatisfyAllConditions(
            t => t.Status.ShouldBe(TargetStatus.Returned), t => t.Decisions.ShouldHaveSingleItem().Reason.ShouldBe("指标值偏低，请核实"));
        // A refused form is an answer with the status 422, which the console of a browser mentions.
        reviewer.Complaints.Where(c => !c.Contains("422", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phrase_that_is_ticked_stands_in_the_reason_at_once()
    {
        var first = await (await Town.FileAsync(Town.Hebei, "先退回的")).SubmitAsync();
        await first.ReturnAsync(Town.People.UnitReviewer, "ReturnToPreparer");
        var table = await (await Town.FileAsync(Town.Hebei, "再退回的")).SubmitAsync();
        await using var reviewer = await Traveller.SignedInAsync(fixture, Town.People.UnitReviewer, Screen.Desk);
        await reviewer.Page.GotoAsync($"/target-tables/{table.Id}");

        await reviewer.Page.Locator(".phrases summary").ClickAsync();
        await reviewer.Page.GetByLabel("指标值偏低，请核实").ClickAsync();

        await Assertions.Expect(reviewer.Page.Locator("#reason")).ToHaveValueAsync("指标值偏低，请核实");
        await Assertions.Expect(reviewer.Page.Locator("#phrase-0")).Not.ToBeCheckedAsync();
        reviewer.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Three_tables_are_approved_together_and_one_that_was_withdrawn_meanwhile_is_named()
    {
        await LaterVersion.Of("tianjin-annual").AllowingBatchesAt("department-review").ReleaseAsync(Town);
        var tables = new List<FiledTable>();
        foreach (var number in Enumerable.Range(1, 3)) tables.Add(await (await Town.FileAsync(Town.Tianjin, $"批量项目{number}")).ReachAsync("department-review"));
        await using var reviewer = await Traveller.SignedInAsync(fixture, Town.People.DepartmentReviewer, Screen.Desk);
        foreach (var number in Enumerable.Range(1, 3))
            await reviewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = $"批量项目{number}" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await tables[1].WithdrawAsync();

        await reviewer.Page.Locator("#batch-Approve").CheckAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "批量提交办理意见" }).ClickAsync();

        await Assertions.Expect(reviewer.Page.Locator("main")).ToContainTextAsync("批量项目2");
        (await tables[0].ReadAsync()).StageKey.ShouldNotBe("department-review");
        (await tables[2].ReadAsync()).StageKey.ShouldNotBe("department-review");
        (await tables[1].ReadAsync()).Decisions.ShouldBeEmpty();
    }

    private static Screen ScreenOf(string width) => width == Screen.Phone.Name ? Screen.Phone : Screen.Desk;
}
