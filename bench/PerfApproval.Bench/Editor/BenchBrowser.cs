using Microsoft.Playwright;

namespace PerfApproval.Bench.Editor;

/// <summary>The machine's Chromium, painting as soon as it can instead of waiting for a screen.</summary>
internal static class BenchBrowser
{
    // From when the key is there until what it changed is painted.
    private const string Watch = """
        window.painted = () => new Promise(done => requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now());
          channel.port2.postMessage(0);
        }));
        window.keys = [];
        document.addEventListener('keydown', () => {
          const began = performance.now();
          window.painted().then(end => window.keys.push(end - began));
        }, true);
        """;

    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("PERFAPPROVAL_CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-frame-rate-limit", "--disable-gpu-vsync"],
    });

    public static Task WatchAsync(IPage page) => page.EvaluateAsync(Watch);

    /// <summary>Types letter by letter, as fast as a fast typist.</summary>
    public static async Task<double[]> TypeAsync(IPage page, int keys)
    {
        await page.EvaluateAsync("window.keys.length = 0");
        for (var i = 0; i < keys; i++)
        {
            await page.Keyboard.PressAsync(((char)('a' + i % 26)).ToString());
            await page.WaitForTimeoutAsync(40);
        }

        return await page.EvaluateAsync<double[]>("window.keys");
    }
}
