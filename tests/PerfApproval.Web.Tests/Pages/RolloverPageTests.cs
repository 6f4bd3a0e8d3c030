using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class RolloverPageTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    private string Address => $"/rollovers/new?unit={Town.Court.Id}&round={Town.NextYear.Id}";

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Last_years_table_begins_a_draft_with_the_year_changed_where_it_was_agreed()
    {
        var last = await ApprovedAsync("2026年物业管理费");
        using var preparer = await PreparerAsync();
        var page = await preparer.OpenAsync(Address);
        page.TextsOf(".words del").ShouldBe(["2026年物业管理费"]);
        page.TextsOf(".words ins").ShouldBe(["2027年物业管理费"]);

        var rolled = await page.SendAsync("#rollover");

        rolled.Notice.ShouldNotBeNull().ShouldContain("已沿用 1 份目标表");
        var table = await rolled.FollowAsync("tbody .main a");
        table.Heading.ShouldBe("2027年物业管理费");
        table.TextsOf(".preceding").ShouldBe(["2026 年：≥5000平方米", "2026 年：≥90%"]);
        var id = Guid.Parse(new Uri("http://town" + table.Path).Segments[^1]);
        var draft = await new FiledTable(Town, Town.People.Preparer, id).ReadAsync();
        draft.PrecedingId.ShouldBe(last.Id);
        TargetContent.Parse(draft.Draft).Project!.Funds.Values.ShouldAllBe(amount => amount == "");
        TargetContent.Parse(draft.Draft).Project!.Indicators.Select(i => i.Id)
            .ShouldBe(TargetContent.Parse((await last.ReadAsync()).Draft).Project!.Indicators.Select(i => i.Id));
    }

    [Fact]
    public async Task A_year_word_that_is_not_ticked_stays()
    {
        await ApprovedAsync("2026年物业管理费");
        using var preparer = await PreparerAsync();
        var page = await preparer.OpenAsync(Address);
        page.Document.QuerySelector("input[name=Words]")!.RemoveAttribute("checked");

        var rolled = await page.SendAsync("#rollover");

        rolled.TextsOf("tbody .main").ShouldBe(["2026年物业管理费"]);
    }

    [Fact]
    public async Task A_table_that_goes_on_already_is_said_and_not_doubled()
    {
        await ApprovedAsync("物业管理费");
        using var preparer = await PreparerAsync();
        var page = await preparer.OpenAsync(Address);
        await page.SendAsync("#rollover");

        var again = await page.SendAsync("#rollover");

        again.TextsOf(".refusal li").ShouldHaveSingleItem().ShouldContain("已经沿用到这个批次");
        (await preparer.OpenAsync(Address)).Has("input[name=Chosen]").ShouldBeFalse();
        (await preparer.OpenAsync($"/target-tables?round={Town.NextYear.Id}")).TextsOf("tbody .main").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_at_once_make_one_table()
    {
        await ApprovedAsync("物业管理费");
        using var preparer = await PreparerAsync();
        var page = await preparer.OpenAsync(Address);

        await Task.WhenAll(page.SendAsync("#rollover"), page.SendAsync("#rollover"));

        (await preparer.OpenAsync($"/target-tables?round={Town.NextYear.Id}")).TextsOf("tbody .main").Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_approved_or_was_filed_anew_under_the_same_name_cannot_be_chosen()
    {
        await Town.FileAsync(Town.Tianjin, "还没审定的");
        await ApprovedAsync("已经另报的");
        await Town.FileAsync(Town.NextYear, "已经另报的");
        using var preparer = await PreparerAsync();

        var page = await preparer.OpenAsync(Address);

        page.Has("input[name=Chosen]").ShouldBeFalse();
        page.TextsOf("td[data-label=说明]").ShouldContain(text => text.Contains("还没有审定（草稿）", StringComparison.Ordinal));
        page.TextsOf("td[data-label=说明]").ShouldContain(text => text.Contains("已有同编码或同名的目标表", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_begins_tables_for_another_unit()
    {
        await ApprovedAsync("物业管理费");
        var stranger = await Town.People.AppointAsync("别家人", Role.Preparer, Scope.Of(Town.School));
        using var visitor = await Visitor.SignedInAsync(fixture, stranger);

        (await visitor.OpenAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.OpenAsync("/rollovers/new")).Text.ShouldContain("没有可以沿用的目标表");
    }

    [Fact]
    public async Task A_form_without_a_tick_is_refused()
    {
        await ApprovedAsync("物业管理费");
        using var preparer = await PreparerAsync();
        var page = await preparer.OpenAsync(Address);
        page.Document.QuerySelector("input[name=Chosen]")!.RemoveAttribute("checked");

        (await page.SendAsync("#rollover")).Refusal.ShouldNotBeNull().ShouldContain("还没有勾选");
    }

    private async Task<FiledTable> ApprovedAsync(string name) => await (await Town.FileAsync(Town.Tianjin, name)).ReachAsync("publishing");

    private Task<Visitor> PreparerAsync() => Visitor.SignedInAsync(fixture, Town.People.Preparer);
}
