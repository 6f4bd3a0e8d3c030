using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Tests.Town;
using PerfApproval.Word.Writing;

namespace PerfApproval.Web.Tests.Pages;

public sealed class AdjustmentTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task What_is_public_stands_until_an_adjustment_is_published_and_the_new_publication_shows_what_changed()
    {
        var table = await PublishedAsync();
        var adjusting = await AdjustAsync(table);
        using var anybody = new Visitor(fixture.Application);
        await TableOf(adjusting).ReachAsync("publishing");
        (await (await anybody.OpenAsync("/public")).FollowAsync("tbody a")).Text.ShouldContain("第 1 号");

        using var publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);
        var released = await (await (await publisher.OpenAsync("/")).FollowAsync("tbody a")).SendAsync("main form");

        released.Refusal.ShouldBeNull();
        var page = await (await anybody.OpenAsync("/public")).FollowAsync("tbody a");
        page.Text.ShouldContain("第 2 号");
        page.TextOf("section[aria-labelledby=changes]").ShouldContain("1 项指标 1 处变动");
        page.TextsOf("section[aria-labelledby=changes] ins").ShouldBe(["≥6000平方米"]);
        page.TextsOf("section[aria-labelledby=changes] del").ShouldBe(["≥5000平方米"]);
        (await table.ReadAsync()).Status.ShouldBe(TargetStatus.Published);
        (await TableOf(adjusting).ReadAsync()).Status.ShouldBe(TargetStatus.Published);
    }

    [Fact]
    public async Task A_second_adjustment_is_refused_while_one_is_under_way_and_it_is_named()
    {
        var table = await PublishedAsync();
        await AdjustAsync(table);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var refused = await (await preparer.OpenAsync($"/target-tables/{table.Id}/adjustment")).SendAsync("form[action$='/adjustment']", ("Reason", "再调一次"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("已有一项调整在办（现在：单位填报）");
        refused.ValueOf("Reason").ShouldBe("再调一次");
    }

    [Fact]
    public async Task Without_an_adjustment_round_the_page_says_whom_to_ask()
    {
        var table = await (await Town.FileAsync(Town.Shanghai)).ReachAsync("publishing");
        await PublishAsync(Town.Shanghai.Id);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var refused = await (await preparer.OpenAsync($"/target-tables/{table.Id}/adjustment")).SendAsync("form[action$='/adjustment']", ("Reason", "预算调剂"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("没有开设调整批次");
    }

    [Fact]
    public async Task Next_years_table_goes_on_with_the_same_indicators_so_that_their_history_runs_across_years()
    {
        var table = await PublishedAsync();
        var next = Filing.Of(Town.NextYear, Town.Court, "物业管理费", "52.00");
        var content = next with { Project = next.Project! with { Indicators = [.. next.Project.Indicators.Select(i => i with { Value = i.Value.Replace("5000", "5500", StringComparison.Ordinal) })] } };
        var imported = await ImportAsync(content);

        imported.PrecedingId.ShouldBe(table.Id);
        var row = TargetContent.Parse(imported.Draft).Project!.Indicators[0].Id;
        row.ShouldBe(TargetContent.Parse((await table.ReadAsync()).Draft).Project!.Indicators[0].Id);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var history = await preparer.OpenAsync($"/target-tables/{imported.Id}/rows/{row}");
        history.TextsOf("tbody ins").ShouldBe(["≥5000平方米", "≥5500平方米"]);
        var comparison = await preparer.OpenAsync($"/target-tables/{imported.Id}/comparison?from=preceding&to=1");
        comparison.TextsOf(".changed ins").ShouldContain("≥5500平方米");
    }

    private async Task<FiledTable> PublishedAsync()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("publishing");
        await PublishAsync(Town.Tianjin.Id);
        return table;
    }

    private Task<Publication> PublishAsync(Guid round) => Town.DoAsync(async services => await services.GetRequiredService<ReleasePublication>().RunAsync(
        await Town.ActorAsync(Town.People.Publisher), Scope.Of(Town.Court), round, PublicationTerms.Everything, null, default));

    private async Task<Guid> AdjustAsync(FiledTable table)
    {
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var opened = await (await preparer.OpenAsync($"/target-tables/{table.Id}/adjustment")).SendAsync("form[action$='/adjustment']", ("Reason", "预算调剂"));
        var id = Guid.Parse(opened.Path.Split('/')[^1]);
        id.ShouldNotBe(table.Id);
        await (await preparer.OpenAsync($"/target-tables/{id}/draft")).SendAsync("form.draft", ("Project.Rows[0].Value", "≥6000平方米"));
        return id;
    }

    private FiledTable TableOf(Guid id) => new(Town, Town.People.Preparer, id);

    // As an official document, through the application's own import.
    private Task<TargetTable> ImportAsync(TargetContent content) => Town.DoAsync(async services =>
    {
        using var file = new MemoryStream();
        var template = services.GetRequiredService<TemplateCatalog>()[content.Form];
        await new DocumentWriter(null).WriteAsync(template, [new() { Form = content.Form, Year = content.Year, Unit = content.Unit, Overall = null, Tables = [content.Project!] }],
            new(content.Unit, content.Year, new DateOnly(2026, 11, 2)), file, default);
        file.Position = 0;
        var report = await services.GetRequiredService<ImportDocument>().RunAsync(await Town.ActorAsync(Town.People.Preparer), Town.Court.Id, "2027.docx", file, content.Year, default);
        var id = report.Tables.ShouldHaveSingleItem().TableId;
        return await services.GetRequiredService<PerfApprovalDb>().TargetTables.AsNoTracking().SingleAsync(t => t.Id == id);
    });
}
