using System.Net;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>What a publisher looks at before a set goes out, and what everybody reads afterwards.</summary>
public sealed class PublishingTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    private string New => $"/publications/new?unit={Town.Court.Id}&round={Town.Hebei.Id}";

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_personal_number_stops_the_publication_until_somebody_has_looked_at_it()
    {
        await ReadyAsync("热线", "用于支付热线 13800138000 的话费");
        using var publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);
        var page = await publisher.OpenAsync(New);
        page.TextOf("#traces").ShouldSatisfyAllConditions(t => t.ShouldContain("13800138000"), t => t.ShouldContain("电话号码"), t => t.ShouldContain("资金用途"));

        var refused = await page.SendAsync("main form");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain("138******00");
        refused.Document.QuerySelector("#trace-0")!.SetAttribute("checked", "");
        var published = await refused.SendAsync("main form");
        published.Notice.ShouldNotBeNull().ShouldContain("已公开");
    }

    [Fact]
    public async Task What_is_not_for_publication_takes_two_people_and_is_then_left_out()
    {
        var secret = await ReadyAsync("涉密设备", "用于购置设备");
        await ReadyAsync("物业管理费", "用于支付物业管理费", 2);
        using var publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);
        using var second = await Visitor.SignedInAsync(fixture, Town.People.BureauHead);
        var table = await publisher.OpenAsync($"/target-tables/{secret.Id}");
        var refused = await table.SendAsync("form[action$='/withholding']", ("Reason", "属于秘密级"));
        refused.Document.QuerySelector(".refusal a")!.GetAttribute("href").ShouldBe("#ground-StateSecret");
        await refused.SendAsync("form[action$='/withholding']", ("Ground", "StateSecret"));

        (await (await publisher.OpenAsync(New)).SendAsync("main form")).Refusal.ShouldNotBeNull().ShouldContain("还在等人复核");
        var waiting = await second.OpenAsync("/");
        waiting.TextsOf("section[aria-labelledby=seconds] .main").ShouldBe(["涉密设备"]);
        (await publisher.OpenAsync("/")).Has("#seconds").ShouldBeFalse();
        await (await waiting.FollowAsync("section[aria-labelledby=seconds] a")).SendAsync("form[action$='/answer']", ("Agreed", "true"));

        var ready = await publisher.OpenAsync(New);
        ready.Text.ShouldContain("其中不予公开 1 份");
        var published = await ready.SendAsync("main form");
        published.TextsOf("section[aria-labelledby=entries] td.main").ShouldBe(["物业管理费"]);
        published.TextsOf("section[aria-labelledby=omissions] td").ShouldBe(["涉密设备", "属于秘密级"]);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        (await preparer.OpenAsync($"/target-tables/{secret.Id}")).Has("#withholding").ShouldBeFalse();
    }

    [Fact]
    public async Task The_preview_shows_what_is_ready_in_the_shape_of_the_form_and_as_word()
    {
        await ReadyAsync("物业管理费", "用于支付物业管理费");
        await Town.FileAsync(Town.Hebei, "还在填报的");
        using var publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);

        var preview = await (await publisher.OpenAsync(New)).FollowAsync("a[href^='/publications/preview']");

        preview.TextOf(".official").ShouldContain("用于支付物业管理费");
        preview.Text.ShouldNotContain("还在填报的");
        var word = await publisher.FetchAsync(preview.Document.QuerySelector("a[href$='as=Word']")!.GetAttribute("href")!);
        word.Content.Headers.ContentDisposition!.FileNameStar.ShouldNotBeNull().ShouldStartWith("预览");
        (await word.Content.ReadAsByteArrayAsync())[..2].ShouldBe("PK"u8.ToArray());
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        (await preparer.OpenAsync(preview.Path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Everybody_reads_each_table_on_a_page_of_its_own_as_it_was_published()
    {
        var first = await ReadyAsync("物业管理费", "用于支付物业管理费");
        await ReadyAsync("办案业务费", "用于支付办案业务费", 2);
        using var publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);
        var published = await (await publisher.OpenAsync(New)).SendAsync("main form");
        using var anybody = new Visitor(fixture.Application);

        var record = await anybody.OpenAsync(published.Document.QuerySelector("a[href^='/public/']")!.GetAttribute("href")!);
        var table = await record.FollowAsync("td.main a");

        table.Heading.ShouldBe("物业管理费");
        table.TextOf(".official").ShouldContain("用于支付物业管理费");
        table.Text.ShouldNotContain("田报清");
        var second = await table.FollowAsync("a[rel=next]");
        second.Heading.ShouldBe("办案业务费");
        second.Has("a[rel=next]").ShouldBeFalse();
        (await anybody.OpenAsync(table.Path.Replace("/tables/1", "/tables/3", StringComparison.Ordinal))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await anybody.FetchAsync(record.Path + "/pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        first.Id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task The_history_of_a_set_tells_what_became_of_each_publication()
    {
        await ReadyAsync("物业管理费", "用于支付物业管理费");
        using var publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);
        await (await publisher.OpenAsync(New)).SendAsync("main form");
        var second = await (await publisher.OpenAsync(New)).SendAsync("main form");

        second.TextsOf("section[aria-labelledby=history] td:last-child").ShouldBe(["公开中", "已被替换"]);
        var down = await second.SendAsync("form[action$='/takedown']", ("Reason", "金额有误"));
        down.TextsOf("section[aria-labelledby=history] td:last-child").ShouldBe(["已撤下：金额有误", "已被替换"]);
        using var anybody = new Visitor(fixture.Application);
        (await anybody.OpenAsync(down.Path.Replace("publications", "public", StringComparison.Ordinal) + "/tables/1")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    private async Task<FiledTable> ReadyAsync(string name, string purpose, int number = 1)
    {
        var content = Filing.Of(Town.Hebei, Town.Court, name, "49.02", number);
        content = content with { Project = content.Project! with { Purpose = [purpose] } };
        return await (await Town.FileAsync(Town.People.Preparer, Town.Court, content, Town.Hebei)).ReachAsync("publishing");
    }
}
