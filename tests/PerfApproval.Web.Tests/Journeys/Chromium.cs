using Microsoft.Playwright;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>The machine's own Chromium, started once for all journeys of a run.</summary>
public static class Chromium
{
    private const string Setting = "PERFAPPROVAL_CHROMIUM";

    private static readonly Lazy<Task<IBrowser>> Started = new(StartAsync);

    public static Task<IBrowser> OpenAsync() => Started.Value;

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable(Setting) ?? "/usr/bin/chromium",
            Headless = true,
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }
}
