using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>Weights of indicators, in a year whose rule book asks for them.</summary>
public sealed class WeightTests : IAsyncLifetime
{
    private const string Form = "form.draft", Split = "button[value=split-weights]", First = "Project.Rows[0].Weight", Second = "Project.Rows[1].Weight";

    private TownFixture fixture = null!;
    private Visitor preparer = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
    }

    public Task DisposeAsync()
    {
        preparer.Dispose();
        return fixture.DisposeAsync();
    }

    [Fact]
    public async Task A_year_that_weighs_nothing_asks_for_no_weights()
    {
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");

        var draft = await preparer.OpenAsync($"/target-tables/{table.Id}/draft");

        draft.Document.QuerySelector(Split).ShouldBeNull();
        draft.Document.QuerySelector($"[name='{First}']").ShouldBeNull();
    }

    [Fact]
    public async Task An_even_split_is_proposed_by_a_button_and_saved_when_save_is_pressed()
    {
        await WeighAsync(nameof(Severity.Warning));
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        var before = await table.ReadAsync();

        var draft = await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendByAsync(Form, Split, ("Project.Fields[name]", "改了名字"));

        draft.Text.ShouldContain("权重已平均分配，尚未保存");
        draft.ValueOf("Project.Fields[name]").ShouldBe("改了名字");
        (draft.ValueOf(First), draft.ValueOf(Second)).ShouldBe(("50", "10"));
        (await table.ReadAsync()).Draft.ShouldBe(before.Draft);
        var saved = await draft.SendAsync(Form, (Second, "9.5"));
        (await WeightsOf(table)).ShouldBe(["50", "9.5"]);
        saved.TextOf(".indicators").ShouldContain("权重");
        saved.TextOf(".findings").ShouldContain("合计 9.5，应为 10");
    }

    [Fact]
    public async Task Weights_stay_when_they_are_not_asked_for_any_more_and_are_compared_like_any_cell()
    {
        await WeighAsync(nameof(Severity.Warning));
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, (First, "40"), (Second, "20"));
        await WeighAsync(nameof(Severity.Off));

        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync(Form, ("Project.Fields[name]", "改了名字"));

        (await WeightsOf(table)).ShouldBe(["40", "20"]);
        (await preparer.OpenAsync($"/target-tables/{table.Id}/comparison?from=1&to=draft")).TextOf(".indicators").ShouldSatisfyAllConditions(t => t.ShouldContain("权重"), t => t.ShouldContain("40"));
    }

    private async Task WeighAsync(string severity)
    {
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);
        (await (await administrator.OpenAsync("/rules/tianjin/2026")).SendAsync("#book", ("Typed.Cases[W1]", severity), ("Reason", "今年的办法"))).Refusal.ShouldBeNull();
    }

    private static async Task<IEnumerable<string?>> WeightsOf(FiledTable table) =>
        TargetContent.Parse((await table.ReadAsync()).Draft).Project!.Indicators.Select(i => i.Weight);
}
