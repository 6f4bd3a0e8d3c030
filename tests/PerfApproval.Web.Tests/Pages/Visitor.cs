using AngleSharp;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>One person at a browser without script: opens pages, fills in the forms on them and sends them.</summary>
public sealed class Visitor(RunningApplication application) : IDisposable
{
    private readonly HttpClient browser = application.OpenBrowser();

    public static async Task<Visitor> SignedInAsync(TownFixture fixture, Person person)
    {
        var userName = await AccountOfAsync(fixture, person);
        var visitor = new Visitor(fixture.Application);
        var page = await (await visitor.OpenAsync("/sign-in")).SendAsync("#sign-in", ("UserName", userName), ("Password", Townspeople.Password));
        page.Path.ShouldBe("/");
        return visitor;
    }

    /// <summary>The user name of the person's account, which is opened when there is none yet.</summary>
    public static async Task<string> AccountOfAsync(TownFixture fixture, Person person)
    {
        var userName = person.Id.ToString("N");
        var account = await fixture.Town.DoAsync(services => services.GetRequiredService<UserManager<Account>>().FindByNameAsync(userName));
        if (account is null) await fixture.Town.People.OpenAccountAsync(person, userName);
        return userName;
    }

    public async Task<OpenPage> OpenAsync(string address) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    public async Task<OpenPage> SendAsync(HttpRequestMessage request)
    {
        using var answer = await browser.SendAsync(request);
        // The context lives as long as the page: AngleSharp sends forms through it.
        var context = BrowsingContext.New(Configuration.Default);
        var html = await answer.Content.ReadAsStringAsync();
        var address = answer.RequestMessage!.RequestUri!.ToString();
        var document = (IHtmlDocument)await context.OpenAsync(response => response.Content(html).Address(address));
        return new OpenPage(this, answer.StatusCode, answer.Headers, document);
    }

    /// <summary>The plain answer, redirects followed, for what is no page.</summary>
    public Task<HttpResponseMessage> FetchAsync(string address) => browser.GetAsync(address);

    /// <summary>What a script on a page sends, with the token of that page.</summary>
    public async Task<HttpResponseMessage> SendJsonAsync(string address, string json, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("RequestVerificationToken", token);
        return await browser.SendAsync(request);
    }

    public void Dispose() => browser.Dispose();
}
