using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>A publisher's way from what is ready to what everybody can download.</summary>
public sealed class PublishingJourneys(JourneyFixture fixture) : IClassFixture<JourneyFixture>
{
    private SmallTown Town => fixture.Town;

    [Theory]
    [InlineData("1440", true, "tianjin")]
    [InlineData("390", true, "hebei")]
    [InlineData("390", false, "shanghai")]
    public async Task From_readiness_to_the_public_download(string width, bool script, string region)
    {
        await (await Town.FileAsync(Town.RoundOf(region), "物业管理费")).ReachAsync("publishing");
        var screen = width == Screen.Phone.Name ? Screen.Phone : Screen.Desk;
        await using var publisher = await Traveller.SignedInAsync(fixture, Town.People.Publisher, screen, script);

        await publisher.Page.GetByRole(AriaRole.Link, new() { Name = "公开发布", Exact = true }).First.ClickAsync();
        await publisher.Page.Locator($"a[href*='/publications/new?unit'][href*='{Town.RoundOf(region).Id}']").ClickAsync();
        await publisher.Page.GetByRole(AriaRole.Link, new() { Name = "预览" }).ClickAsync();
        await Assertions.Expect(publisher.Page.Locator(".official").First).ToContainTextAsync("物业管理");
        await publisher.Page.GoBackAsync();
        await publisher.Page.GetByRole(AriaRole.Button, new() { Name = "公开", Exact = true }).ClickAsync();
        await Assertions.Expect(publisher.Page.Locator(".notice").First).ToContainTextAsync("已公开");
        await publisher.Page.GetByRole(AriaRole.Link, new() { Name = "查看公开页面" }).ClickAsync();
        var address = publisher.Page.Url;
        publisher.Complaints.ShouldBeEmpty();

        await using var anybody = await Traveller.ArriveAsync(fixture.Address, screen, script);
        await anybody.Page.GotoAsync(address);
        await anybody.Page.GetByRole(AriaRole.Link, new() { Name = "物业管理费" }).ClickAsync();
        await Assertions.Expect(anybody.Page.Locator("h1")).ToHaveTextAsync("物业管理费");
        await anybody.Page.GoBackAsync();
        var download = await anybody.Page.RunAndWaitForDownloadAsync(() => anybody.Page.GetByRole(AriaRole.Link, new() { Name = "下载 Word 文件" }).ClickAsync());
        download.SuggestedFilename.ShouldEndWith(".docx");
        await using var word = await download.CreateReadStreamAsync();
        var sign = new byte[2];
        await word.ReadExactlyAsync(sign);
        sign.ShouldBe("PK"u8.ToArray());
    }

    [Fact]
    public async Task What_is_public_is_filtered_as_one_chooses_and_the_address_keeps_the_choice()
    {
        await using var anybody = await Traveller.ArriveAsync(fixture.Address, Screen.Desk);
        await anybody.Page.GotoAsync("/public");
        await anybody.Page.Locator("#words").FillAsync("没有这个单位");

        await anybody.Page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();

        await Assertions.Expect(anybody.Page).ToHaveURLAsync(new Regex("q=%E6"));
        await Assertions.Expect(anybody.Page.Locator(".empty")).ToContainTextAsync("没有符合条件");
        await Assertions.Expect(anybody.Page.Locator("#words")).ToHaveValueAsync("没有这个单位");
        anybody.Complaints.ShouldBeEmpty();
    }
}
