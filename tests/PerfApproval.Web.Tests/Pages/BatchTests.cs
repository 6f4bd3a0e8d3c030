using System.Net;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class BatchTests : IAsyncLifetime
{
    private const string Form = "form[action='/decisions']";

    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        await LaterVersion.Of("tianjin-annual").AllowingBatchesAt("department-review").ReleaseAsync(Town);
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task What_is_ticked_among_the_tasks_is_approved_and_the_rest_keeps_waiting()
    {
        var tables = await SubmittedAsync("物业管理费", "法庭维修费", "信息化运维费");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);

        var tasks = await reviewer.OpenAsync("/");
        Tick(tasks, "物业管理费", "信息化运维费");
        var done = await tasks.SendAsync(Form, ("Outcome", Outcome.Approve));

        done.Path.ShouldBe("/");
        done.Notice.ShouldBe("已批量办理 2 份：通过。");
        done.TextsOf("tbody .main").ShouldBe(["法庭维修费"]);
        (await tables[0].ReadAsync()).StageKey.ShouldBe("bureau-review");
        (await tables[1].ReadAsync()).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_could_not_be_decided_is_listed_with_its_reason()
    {
        var tables = await SubmittedAsync("物业管理费", "法庭维修费");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var tasks = await reviewer.OpenAsync("/decisions?all=true");
        await tables[1].WithdrawAsync();

        var done = await tasks.SendAsync(Form, ("Outcome", Outcome.Approve));

        done.Status.ShouldBe(HttpStatusCode.OK);
        done.TextOf(".refusal h2").ShouldBe("已办理 1 份，1 份没有办成");
        done.TextsOf(".refusal li").ShouldBe(["法庭维修费：《法庭维修费》已被填报人撤回，这项待办已关闭，无需办理。"]);
        done.Text.ShouldContain("现在没有等您审核的目标表");
    }

    [Fact]
    public async Task The_same_batch_sent_again_counts_once()
    {
        var tables = await SubmittedAsync("物业管理费", "法庭维修费");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var tasks = await reviewer.OpenAsync("/decisions?all=true");

        await tasks.SendAsync(Form, ("Outcome", Outcome.Approve));
        var again = await tasks.SendAsync(Form, ("Outcome", Outcome.Approve));

        again.Notice.ShouldBe("已批量办理 2 份：通过。");
        foreach (var table in tables) (await table.ReadAsync()).Decisions.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false, Outcome.Approve, "", "还没有勾选要办理的目标表，请勾选后再提交。")]
    [InlineData(true, null, "同意", "还没有选择办理意见，请选择后再提交。")]
    [InlineData(true, Outcome.ReturnToPreparer, " ", "退回需要写明理由，请填写后再提交。")]
    public async Task What_is_missing_is_said_and_what_was_ticked_and_typed_stays(bool all, string? outcome, string reason, string sentence)
    {
        var tables = await SubmittedAsync("物业管理费");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync($"/decisions?all={all}");
        (string, string)[] typed = outcome is null ? [("Reason", reason)] : [("Outcome", outcome), ("Reason", reason)];

        var refused = await page.SendAsync(Form, typed);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldBe(sentence);
        refused.Has(refused.Document.QuerySelector(".refusal a")!.GetAttribute("href")!).ShouldBeTrue();
        refused.Has("input[name=Ticked][checked]").ShouldBe(all);
        refused.Document.QuerySelector("input[name=Outcome][checked]")?.GetAttribute("value").ShouldBe(outcome);
        refused.ValueOf("Reason").Trim().ShouldBe(reason.Trim());
        (await tables[0].ReadAsync()).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_batch_is_returned_to_where_the_stages_say_with_the_reason()
    {
        var tables = await SubmittedAsync("物业管理费", "法庭维修费");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync("/decisions?all=true");
        page.TextsOf(".choice label").ShouldBe(["通过", "退回至“单位填报”"]);

        await page.SendAsync(Form, ("Outcome", Outcome.ReturnToPreparer), ("Reason", "请补充测算依据"));

        foreach (var table in tables)
            (await table.ReadAsync()).Decisions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
                d => d.Verdict.ShouldBe(Verdict.Return), d => d.Reason.ShouldBe("请补充测算依据"));
    }

    [Fact]
    public async Task A_stage_that_allows_no_batches_shows_nothing_to_tick()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("bureau-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DivisionReviewer);

        var page = await reviewer.OpenAsync("/");

        page.TextsOf("tbody .main").ShouldBe(["物业管理费"]);
        page.Has("input[name=Ticked]").ShouldBeFalse();
        page.Has("#batch").ShouldBeFalse();
        (await table.ReadAsync()).StageKey.ShouldBe("bureau-review");
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("1.2.3.4.5")]
    public async Task A_tick_that_says_nothing_decides_nothing(string value)
    {
        var tables = await SubmittedAsync("物业管理费");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync("/decisions?all=true");
        page.Document.QuerySelector("input[name=Ticked]")!.SetAttribute("value", value);

        var refused = await page.SendAsync(Form, ("Outcome", Outcome.Approve));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull();
        (await tables[0].ReadAsync()).Decisions.ShouldBeEmpty();
    }

    private async Task<FiledTable[]> SubmittedAsync(params string[] names)
    {
        var tables = new List<FiledTable>();
        foreach (var name in names) tables.Add(await (await Town.FileAsync(Town.Tianjin, name)).SubmitAsync());
        return [.. tables];
    }

    private static void Tick(OpenPage page, params string[] names)
    {
        foreach (var name in names) page.Document.QuerySelector($"input[aria-label='勾选：{name}']")!.SetAttribute("checked", "");
    }
}
