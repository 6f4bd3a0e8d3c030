using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Tests.Pages;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>Opens every page of the matrix in a real browser; with PERFAPPROVAL_PICTURES set to a folder it leaves a picture of each there.</summary>
public sealed class EveryPageTests : IAsyncLifetime
{
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("PERFAPPROVAL_PICTURES");

    private readonly List<string> wrong = [];
    private RightsScene scene = null!;
    private RunningApplication listening = null!;

    public async Task InitializeAsync()
    {
        scene = await RightsScene.SetAsync();
        listening = await scene.Fixture.StartListeningApplicationAsync();
    }

    public async Task DisposeAsync()
    {
        await listening.DisposeAsync();
        await scene.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_page_is_accessible_fits_its_screen_and_gives_the_browser_nothing_to_complain_about(string name)
    {
        var screen = name == Screen.Desk.Name ? Screen.Desk : Screen.Phone;
        foreach (var pages in WhoMaySeeWhat.Pages.Where(p => p.Who.Length > 0 && !IsFile(p) && !IsPart(p)).GroupBy(p => p.Who.First(w => w != WhoMaySeeWhat.Anybody || p.Who.Length == 1)))
        {
            await using var traveller = await Traveller.ArriveAsync(listening.Address, screen);
            await traveller.SignInAsync(await scene.AccountOfAsync(pages.Key));
            foreach (var page in pages) await LookAtAsync(traveller, page, screen);
        }

        wrong.ShouldBeEmpty();
    }

    public static TheoryData<string> Screens() => [Screen.Desk.Name, Screen.Phone.Name];

    private async Task LookAtAsync(Traveller traveller, PageRights page, Screen screen)
    {
        traveller.ForgetComplaints();
        await traveller.Page.GotoAsync(scene.AddressOf(page));
        if (Pictures is not null)
            await traveller.Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{FileName(page)}-{screen.Name}.png"), FullPage = true });
        var found = await traveller.Page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = [.. Standards] } });
        wrong.AddRange(found.Violations.Select(v => $"{page.Address} ({screen.Name}): {v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Select(n => n.Html).Take(3))}"));
        var overflow = await traveller.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0) wrong.Add($"{page.Address} ({screen.Name}): {overflow} pixels wider than the screen");
        if ((await traveller.Page.TitleAsync()).StartsWith('–')) wrong.Add($"{page.Address}: no title");
        wrong.AddRange(traveller.Complaints);
    }

    private static bool IsFile(PageRights page) =>
        page.Address.Contains(".docx", StringComparison.Ordinal) || page.Address.Contains(".json", StringComparison.Ordinal)
        || page.Route is "entry-export/file" or "target-tables/{id:guid}/attachments/{attachmentId:guid}" or "public/{id:guid}/document" or "public/{id:guid}/pdf" or "public/{id:guid}/data";

    // What the editor asks for while one types is shown on no page of its own.
    private static bool IsPart(PageRights page) => page.Route.StartsWith("target-tables/{id:guid}/draft/", StringComparison.Ordinal);

    private static string FileName(PageRights page) => page.Route.Length == 0 ? "home" : string.Join('_', page.Route.Split(['/', ':', '{', '}'], StringSplitOptions.RemoveEmptyEntries));
}
