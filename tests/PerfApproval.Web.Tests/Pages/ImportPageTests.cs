using System.Net;
using System.Text;
using PerfApproval.Domain.People;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class ImportPageTests : IAsyncLifetime
{
    private static readonly byte[] Sample = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "samples", "001.txt"));

    private TownFixture fixture = null!;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task What_became_of_each_table_is_told_and_the_same_file_again_changes_nothing()
    {
        using var preparer = await Visitor.SignedInAsync(fixture, fixture.Town.People.Preparer);
        var page = await preparer.OpenAsync("/imports/new");

        var imported = await page.Attach("Document", "丰南法院 2023.txt", Sample).SendAsync("#import", ("Year", "2026"));
        imported.TextOf("[role=status]").ShouldBe("新建 14 份，更新 0 份，内容相同 0 份，未导入 0 份。");
        imported.TextsOf("tbody .main")[1].ShouldBe("物业管理费");
        (await imported.FollowAsync("tbody tr:nth-child(2) a")).Text.ShouldContain("导入：丰南法院 2023.txt");

        var again = await imported.Attach("Document", "001.txt", Sample).SendAsync("#import", ("Year", "2026"));
        again.TextOf("[role=status]").ShouldBe("新建 0 份，更新 0 份，内容相同 14 份，未导入 0 份。");
    }

    [Fact]
    public async Task What_the_reader_repaired_is_listed_with_its_place()
    {
        using var preparer = await Visitor.SignedInAsync(fixture, fixture.Town.People.Preparer);
        var scanned = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "002.txt")))
            .Replace("上海市虹口区人民法院", fixture.Town.Court.Name, StringComparison.Ordinal);

        var imported = await (await preparer.OpenAsync("/imports/new"))
            .Attach("Document", "002.txt", Encoding.UTF8.GetBytes(scanned)).SendAsync("#import", ("Year", "2026"));

        imported.TextOf("[role=status]").ShouldContain("新建 7 份");
        imported.TextsOf(".notes li").ShouldNotBeEmpty();
        imported.TextsOf(".notes li").ShouldContain(note => note.Contains("文本第", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("空.docx", "", "请")]
    [InlineData("别的.txt", "与绩效无关的文字", "没有找到项目绩效目标表")]
    public async Task A_file_that_cannot_be_used_is_refused_with_a_sentence_above_the_form(string name, string content, string sentence)
    {
        using var preparer = await Visitor.SignedInAsync(fixture, fixture.Town.People.Preparer);

        var refused = await (await preparer.OpenAsync("/imports/new"))
            .Attach("Document", name, Encoding.UTF8.GetBytes(content)).SendAsync("#import", ("Year", "2026"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain(sentence);
        refused.ValueOf("Year").ShouldBe("2026");
        (await preparer.OpenAsync("/target-tables")).Text.ShouldContain("没有符合条件的目标表");
    }

    [Fact]
    public async Task A_form_without_a_file_or_with_an_impossible_year_is_refused_with_a_sentence()
    {
        using var preparer = await Visitor.SignedInAsync(fixture, fixture.Town.People.Preparer);
        var page = await preparer.OpenAsync("/imports/new");

        (await page.SendAsync("#import")).Refusal.ShouldNotBeNull().ShouldContain("还没有选择文件");
        (await page.Attach("Document", "001.txt", Sample).SendAsync("#import", ("Year", "明年"))).Refusal.ShouldNotBeNull().ShouldContain("年度不能是“明年”");
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_before_it_is_read()
    {
        using var preparer = await Visitor.SignedInAsync(fixture, fixture.Town.People.Preparer);
        var large = new byte[(ImportPage.MostMegabytes << 20) + 1];

        var refused = await (await preparer.OpenAsync("/imports/new")).Attach("Document", "大.docx", large).SendAsync("#import");

        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Text.ShouldContain("20 MB");
    }

    [Fact]
    public async Task Nobody_imports_for_a_unit_that_is_not_his()
    {
        var stranger = await fixture.Town.People.AppointAsync("别家人", Role.Preparer, Scope.Of(fixture.Town.School));
        using var visitor = await Visitor.SignedInAsync(fixture, stranger);
        var page = await visitor.OpenAsync("/imports/new");

        var refused = await page.Attach("Document", "001.txt", Sample)
            .SendAsync("#import", ("UnitId", fixture.Town.Court.Id.ToString()), ("Year", "2026"));

        refused.Status.ShouldNotBe(HttpStatusCode.OK);
        using var preparer = await Visitor.SignedInAsync(fixture, fixture.Town.People.Preparer);
        (await preparer.OpenAsync("/target-tables")).Text.ShouldContain("没有符合条件的目标表");
    }
}
