using Microsoft.Playwright;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Pages;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>One person at a real browser, who notices whatever the browser complains about.</summary>
public sealed class Traveller : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    private Traveller(IBrowserContext browser, IPage page)
    {
        Browser = browser;
        Page = page;
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning") complaints.Add($"{page.Url}: {said.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public IBrowserContext Browser { get; }

    public IPage Page { get; }

    /// <summary>What the browser's console said since the last look: failed scripts, refused styles, missing files.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Traveller> ArriveAsync(Uri address, Screen screen, bool script = true)
    {
        var options = screen.Options;
        options.BaseURL = address.ToString();
        options.JavaScriptEnabled = script;
        var browser = await (await Chromium.OpenAsync()).NewContextAsync(options);
        browser.SetDefaultTimeout(15_000);
        return new(browser, await browser.NewPageAsync());
    }

    public static async Task<Traveller> SignedInAsync(JourneyFixture fixture, Person person, Screen screen, bool script = true)
    {
        var traveller = await ArriveAsync(fixture.Address, screen, script);
        await traveller.SignInAsync(await Visitor.AccountOfAsync(fixture.Place, person));
        return traveller;
    }

    public async Task SignInAsync(string userName)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByLabel("用户名").FillAsync(userName);
        await Page.GetByLabel("密码").FillAsync(Townspeople.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Page.Locator("form.person").WaitForAsync();
    }

    public void ForgetComplaints() => complaints.Clear();

    public async ValueTask DisposeAsync() => await Browser.DisposeAsync();
}
