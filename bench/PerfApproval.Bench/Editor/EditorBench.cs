using System.Globalization;
using Microsoft.Playwright;
using PerfApproval.Bench.Decisions;

namespace PerfApproval.Bench.Editor;

/// <summary>How long the editor of 300 indicators takes from a key to paint and for a pasted block, beside a page with nothing but what the browser needs for it.</summary>
internal static class EditorBench
{
    private const int Rows = 300;
    private const int Keys = 60;
    private const double MostKeyRatio = 4;
    private const double MostPasteRatio = 2;
    private const double LongestKey = 16;
    private const double LongestPaste = 300;

    public static async Task<bool> RunAsync(int turns)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await BenchBrowser.StartAsync(playwright);
        await using var plain = await PlainPage.OpenAsync(browser);
        await using var editor = await EditorPage.OpenAsync(browser, Rows);
        await editor.FillAsync();
        List<double> keys = [], plainKeys = [], pastes = [], plainPastes = [];
        for (var turn = -1; turn < turns; turn++)
        {
            var measured = (await plain.TypeAsync(Keys), await editor.TypeAsync(Keys), await plain.PasteAsync(Rows), await editor.PasteAsync());
            // The first turn warms both up.
            if (turn < 0) continue;
            plainKeys.AddRange(measured.Item1);
            keys.AddRange(measured.Item2);
            plainPastes.Add(measured.Item3);
            pastes.Add(measured.Item4);
        }

        return Report($"from a key to paint, {Rows} indicators", new(keys), "an empty page with one text area", new(plainKeys), .95, LongestKey, MostKeyRatio)
            & Report($"a pasted block of {Rows} rows and 8 columns, to paint", new(pastes), "as many text areas put into a plain table", new(plainPastes), .5, LongestPaste, MostPasteRatio);
    }

    // Beside the same on the same machine at the same time: a busy machine slows both.
    private static bool Report(string what, Latencies found, string beside, Latencies peer, double share, double goal, double mostRatio)
    {
        var ratio = found.Percentile(.5) / peer.Percentile(.5);
        var reached = ratio <= mostRatio;
        Console.WriteLine($"{what}: {found}");
        Console.WriteLine($"  {beside}: {peer}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {(reached ? "reached" : "MISSED")}: ratio of medians {ratio:F1} (at most {mostRatio:F0}); p{share * 100:F0} {found.Percentile(share):F1} ms (goal {goal:F0} ms, {(found.Percentile(share) <= goal ? "reached" : "missed")})"));
        return reached;
    }
}
