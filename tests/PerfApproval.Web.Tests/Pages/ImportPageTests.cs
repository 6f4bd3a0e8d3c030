using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Jobs;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class ImportPageTests : IAsyncLifetime
{
    private static readonly byte[] Sample = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "001.txt"));

    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task Nothing_is_saved_until_the_preview_is_confirmed_and_then_exactly_what_was_shown()
    {
        using var preparer = await PreparerAsync();

        var preview = await UploadAsync(preparer, Sample);
        preview.Heading.ShouldBe("导入预览");
        preview.TextOf("[role=status]").ShouldContain("新建 14 份，替换草稿 0 份，内容相同 0 份，不能导入 0 份");
        preview.TextsOf("tbody .main")[1].ShouldBe("1. 物业管理费");
        (await preparer.OpenAsync("/target-tables")).Text.ShouldContain("没有符合条件的目标表");

        var imported = await preview.SendAsync("#confirm");
        imported.TextOf("[role=status]").ShouldBe("新建 14 份，更新 0 份，内容相同 0 份，未导入 0 份。");
        (await imported.FollowAsync("tbody tr:nth-child(2) a")).Text.ShouldContain("导入：丰南法院 2023.txt");
        (await PreviewsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_ticked_tables_are_imported()
    {
        using var preparer = await PreparerAsync();
        var preview = await UploadAsync(preparer, Sample);
        foreach (var tick in preview.Document.QuerySelectorAll("input[name=Ticked]").Skip(2)) tick.RemoveAttribute("checked");

        var imported = await preview.SendAsync("#confirm");

        imported.TextOf("[role=status]").ShouldBe("新建 2 份，更新 0 份，内容相同 0 份，未导入 12 份。");
        (await preparer.OpenAsync("/target-tables")).TextsOf("tbody .main").Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_file_again_is_told_to_change_nothing_and_another_to_change_what_it_changes()
    {
        using var preparer = await PreparerAsync();
        await (await UploadAsync(preparer, Sample)).SendAsync("#confirm");

        (await UploadAsync(preparer, Sample)).TextOf("[role=status]").ShouldContain("内容相同 14 份");
        var changed = await UploadAsync(preparer, Saying("≥85%", "≥88%"));

        changed.TextOf("[role=status]").ShouldContain("替换草稿 1 份，内容相同 13 份");
        changed.TextOf(".outcome.changed + a").ShouldBe("1 项指标 1 处变动。");
        var compared = await changed.FollowAsync(".outcome.changed + a");
        compared.TextsOf(".compared del").ShouldBe(["≥85%"]);
        compared.TextsOf(".compared ins").ShouldBe(["≥88%"]);
        (await changed.SendAsync("#confirm")).TextOf("[role=status]").ShouldStartWith("新建 0 份，更新 1 份");
    }

    [Fact]
    public async Task What_is_under_review_cannot_be_ticked_and_it_is_said_what_to_do()
    {
        using var preparer = await PreparerAsync();
        await (await UploadAsync(preparer, Sample)).SendAsync("#confirm");
        await new FiledTable(Town, Town.People.Preparer, await IdOfAsync("物业管理费")).SubmitAsync();

        var preview = await UploadAsync(preparer, Saying("年初工作计划", "年度工作计划"));

        preview.TextOf("[role=status]").ShouldContain("不能导入 1 份");
        preview.TextOf(".outcome.impossible + .hint").ShouldContain("撤回");
        preview.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains("1. 物业管理费", StringComparison.Ordinal)).QuerySelector("input").ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_that_changed_since_the_preview_is_left_alone_and_the_others_are_imported()
    {
        using var preparer = await PreparerAsync();
        await (await UploadAsync(preparer, Sample)).SendAsync("#confirm");
        var preview = await UploadAsync(preparer, Saying("年初工作计划", "年度工作计划"));
        var id = await IdOfAsync("物业管理费");
        await new FiledTable(Town, Town.People.Preparer, id).ChangeAsync(Town.People.Preparer, (table, actor, run) =>
        {
            var draft = Domain.Tables.TargetContent.Parse(table.Draft);
            table.Revise(actor, draft with { Project = draft.Project! with { Goals = ["刚刚改过"] } }, run);
            return true;
        });

        var imported = await preview.SendAsync("#confirm");

        imported.TextOf("[role=status]").ShouldContain("未导入 1 份");
        imported.TextsOf("tbody .hint").ShouldContain(why => why.Contains("预览之后《物业管理费》的草稿又有改动", StringComparison.Ordinal));
        (await preparer.OpenAsync($"/target-tables/{id}")).Text.ShouldContain("刚刚改过");
    }

    [Fact]
    public async Task A_preview_that_is_confirmed_twice_counts_once()
    {
        using var preparer = await PreparerAsync();
        var preview = await UploadAsync(preparer, Sample);

        await preview.SendAsync("#confirm");
        var again = await preview.SendAsync("#confirm");

        again.Status.ShouldBe(HttpStatusCode.NotFound);
        (await CountAsync()).ShouldBe(14);
    }

    [Fact]
    public async Task Each_table_is_shown_in_the_shape_of_the_form_with_its_notes_beside_it()
    {
        using var preparer = await PreparerAsync();
        var scanned = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "002.txt")))
            .Replace("上海市虹口区人民法院", Town.Court.Name, StringComparison.Ordinal);

        var preview = await UploadAsync(preparer, Encoding.UTF8.GetBytes(scanned));
        preview.TextOf("[role=status]").ShouldContain("新建 7 份");
        var table = await preview.FollowAsync("a[href$='#notes']");

        table.TextsOf(".notes li").ShouldNotBeEmpty();
        table.TextsOf(".notes .hint").ShouldContain(place => place.Contains("文本第", StringComparison.Ordinal));
        table.Has(".official .indicators #row-1").ShouldBeTrue();
        foreach (var link in table.Document.QuerySelectorAll(".notes a").Select(a => a.GetAttribute("href")!)) table.Has(link).ShouldBeTrue(link);
    }

    [Fact]
    public async Task Nobody_else_sees_a_preview_and_its_owner_only_for_two_hours()
    {
        using var preparer = await PreparerAsync();
        var preview = await UploadAsync(preparer, Sample);
        var colleague = await Town.People.AppointAsync("同事", Role.Preparer, Scope.Of(Town.Court));
        using var other = await Visitor.SignedInAsync(fixture, colleague);
        (await other.OpenAsync(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);

        fixture.Clock.Advance(TimeSpan.FromHours(2));

        using var later = await PreparerAsync();
        (await later.OpenAsync(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Town.DoAsync(services => services.GetRequiredService<PreviewUpkeep>().RunAsync(default))).ShouldBe(1);
        (await PreviewsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_person_keeps_the_last_few_uploads_only()
    {
        using var preparer = await PreparerAsync();
        var first = await UploadAsync(preparer, Sample);
        for (var i = 0; i < ImportPreview.MostOfOnePerson; i++)
        {
            fixture.Clock.Advance(TimeSpan.FromSeconds(1));
            await UploadAsync(preparer, Sample);
        }

        (await PreviewsAsync()).ShouldBe(ImportPreview.MostOfOnePerson);
        (await preparer.OpenAsync(first.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("空.docx", "", "请")]
    [InlineData("别的.txt", "与绩效无关的文字", "没有找到项目绩效目标表")]
    public async Task A_file_that_cannot_be_used_is_refused_with_a_sentence_above_the_form(string name, string content, string sentence)
    {
        using var preparer = await PreparerAsync();

        var refused = await (await preparer.OpenAsync("/imports/new"))
            .Attach("Document", name, Encoding.UTF8.GetBytes(content)).SendAsync("#import", ("Year", "2026"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain(sentence);
        refused.ValueOf("Year").ShouldBe("2026");
        (await PreviewsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_without_a_file_or_with_an_impossible_year_is_refused_with_a_sentence()
    {
        using var preparer = await PreparerAsync();
        var page = await preparer.OpenAsync("/imports/new");

        (await page.SendAsync("#import")).Refusal.ShouldNotBeNull().ShouldContain("还没有选择文件");
        (await page.Attach("Document", "001.txt", Sample).SendAsync("#import", ("Year", "明年"))).Refusal.ShouldNotBeNull().ShouldContain("年度不能是“明年”");
    }

    [Fact]
    public async Task A_preview_without_a_tick_is_refused_and_stays()
    {
        using var preparer = await PreparerAsync();
        var preview = await UploadAsync(preparer, Sample);
        foreach (var tick in preview.Document.QuerySelectorAll("input[name=Ticked]")) tick.RemoveAttribute("checked");

        var refused = await preview.SendAsync("#confirm");

        refused.Refusal.ShouldNotBeNull().ShouldContain("还没有勾选");
        (await PreviewsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using var preparer = await PreparerAsync();
        var large = new byte[(ImportPage.MostMegabytes << 20) + 1];

        var refused = await (await preparer.OpenAsync("/imports/new")).Attach("Document", "大.docx", large).SendAsync("#import");

        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Text.ShouldContain("20 MB");
    }

    [Fact]
    public async Task Nobody_imports_for_a_unit_that_is_not_his()
    {
        var stranger = await Town.People.AppointAsync("别家人", Role.Preparer, Scope.Of(Town.School));
        using var visitor = await Visitor.SignedInAsync(fixture, stranger);
        var page = await visitor.OpenAsync("/imports/new");

        var refused = await page.Attach("Document", "001.txt", Sample)
            .SendAsync("#import", ("UnitId", Town.Court.Id.ToString()), ("Year", "2026"));

        refused.Status.ShouldBe(HttpStatusCode.NotFound);
        (await PreviewsAsync()).ShouldBe(0);
    }

    private Task<Visitor> PreparerAsync() => Visitor.SignedInAsync(fixture, Town.People.Preparer);

    private static async Task<OpenPage> UploadAsync(Visitor preparer, byte[] content) =>
        await (await preparer.OpenAsync("/imports/new")).Attach("Document", "丰南法院 2023.txt", content).SendAsync("#import", ("Year", "2026"));

    private static byte[] Saying(string before, string after) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Sample).Replace(before, after, StringComparison.Ordinal));

    private Task<int> PreviewsAsync() => Town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().ImportPreviews.CountAsync());

    private Task<int> CountAsync() => Town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().TargetTables.CountAsync());

    private Task<Guid> IdOfAsync(string name) =>
        Town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().TargetTables.Where(t => t.Name == name).Select(t => t.Id).SingleAsync());
}
