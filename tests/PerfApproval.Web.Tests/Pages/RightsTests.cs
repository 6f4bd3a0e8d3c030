using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PerfApproval.Web.Tests.Pages;

public sealed class RightsTests : IAsyncLifetime
{
    // Who signs in or out changes nothing but the own session, an account of one's own is everybody's; a problem is answered whatever was asked.
    private static readonly string[] NoActs = ["sign-in", "sign-out", "problems/{status:int}", "account", "account/phrases"];

    private RightsScene scene = null!;

    public async Task InitializeAsync() => scene = await RightsScene.SetAsync();

    public Task DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Every_page_is_in_the_matrix_and_every_page_that_takes_a_form_is_among_the_acts()
    {
        var services = scene.Fixture.Application.Services;
        var routes = services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null).ToList();
        var forms = new List<string>();
        foreach (var route in routes)
        {
            var page = await services.GetRequiredService<PageLoader>().LoadAsync(route.Metadata.GetMetadata<PageActionDescriptor>()!, route.Metadata);
            if (page.HandlerMethods.Any(h => h.HttpMethod == "Post")) forms.Add(route.RoutePattern.RawText ?? "");
        }

        WhoMaySeeWhat.Pages.Select(p => p.Route).ShouldBe(routes.Select(e => e.RoutePattern.RawText ?? ""), ignoreOrder: true);
        WhoMaySeeWhat.Acts.Select(a => a.Route).ShouldBe(forms.Except(NoActs), ignoreOrder: true);
    }

    [Fact]
    public async Task Each_page_is_seen_by_those_in_the_matrix_and_by_nobody_else_and_looking_changes_nothing()
    {
        var before = await scene.FingerprintAsync();
        var wrong = new List<string>();
        foreach (var who in WhoMaySeeWhat.Everyone.Prepend(WhoMaySeeWhat.Anybody))
        {
            foreach (var page in WhoMaySeeWhat.Pages)
            {
                var seen = await scene.OpenAsync(who, page.Address, HttpMethod.Get);
                var touched = await scene.OpenAsync(who, page.Address, HttpMethod.Head);
                if (seen != touched) wrong.Add($"{who} {page.Address}: GET {seen}, HEAD {touched}");
                if (seen != Expected(who, page)) wrong.Add($"{who} {page.Address}: {seen}");
            }
        }

        wrong.ShouldBeEmpty();
        (await scene.FingerprintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Each_act_is_done_by_those_in_the_matrix_and_refused_to_everybody_else()
    {
        foreach (var act in WhoMaySeeWhat.Acts)
        {
            var before = await scene.FingerprintAsync();
            foreach (var who in WhoMaySeeWhat.Everyone.Prepend(WhoMaySeeWhat.Anybody).Except(act.Who))
            {
                (await scene.SendAsync(who, act)).ShouldBeOneOf(
                    HttpStatusCode.Unauthorized, HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity);
                (await scene.FingerprintAsync()).ShouldBe(before, $"{who} {act.Address}");
            }

            await scene.SendAsync(act.Who[0], act);
            (await scene.FingerprintAsync()).ShouldNotBe(before, $"{act.Who[0]} {act.Address}");
        }
    }

    private static HttpStatusCode Expected(string who, PageRights page) => page switch
    {
        { Route: "sign-in" } when who != WhoMaySeeWhat.Anybody => HttpStatusCode.Redirect,
        // The town has no LibreOffice, and so no PDF.
        { Route: "problems/{status:int}" or "public/{id:guid}/pdf" } => HttpStatusCode.NotFound,
        _ when page.Who.Contains(who) => HttpStatusCode.OK,
        _ => who == WhoMaySeeWhat.Anybody ? HttpStatusCode.Redirect : HttpStatusCode.NotFound,
    };
}
