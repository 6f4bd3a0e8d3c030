using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Hosting;

/// <summary>The whole application on a test's database, reached over HTTP without a network.</summary>
public sealed class RunningApplication : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningApplication(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    /// <summary>Where a real browser finds it, if it is listening.</summary>
    public Uri Address => new(app.Urls.Single());

    public static async Task<RunningApplication> StartAsync(TestDatabase database, Action<WebApplicationBuilder>? adjust = null)
    {
        var app = Application.Build(builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["ConnectionStrings:Owner"] = null,
                ["ConnectionStrings:Application"] = database.ApplicationConnection,
                // A test does the upkeep when it wants it done.
                ["Jobs:Enabled"] = "false",
            });
            adjust?.Invoke(builder);
        });
        await app.StartAsync();
        return new RunningApplication(app);
    }

    /// <summary>The same for a real browser: on a free port of this machine.</summary>
    public static Task<RunningApplication> StartListeningAsync(TestDatabase database, Action<WebApplicationBuilder>? adjust = null) => StartAsync(database, builder =>
    {
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        adjust?.Invoke(builder);
    });

    /// <summary>The same with rules that find nothing, for tests that are about something else.</summary>
    public static Task<RunningApplication> StartWithoutRulesAsync(TestDatabase database, Action<WebApplicationBuilder>? adjust = null) => StartAsync(database, builder =>
    {
        builder.Services.AddSingleton(ShippedBook.SilentShelf);
        adjust?.Invoke(builder);
    });

    /// <summary>A browser of one person: it keeps cookies and, unless told otherwise, follows redirects.</summary>
    public HttpClient OpenBrowser(bool followRedirects = true)
    {
        HttpMessageHandler handler = new CookieContainerHandler { InnerHandler = app.GetTestServer().CreateHandler() };
        if (followRedirects) handler = new RedirectHandler { InnerHandler = handler };
        return new HttpClient(handler) { BaseAddress = new Uri("https://localhost") };
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
