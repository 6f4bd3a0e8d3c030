using Microsoft.Playwright;

namespace PerfApproval.Bench.Editor;

/// <summary>What a browser takes at least: one text area to type into, and a plain table of text areas.</summary>
internal sealed class PlainPage(IPage page) : IAsyncDisposable
{
    private const string Put = """
        async rows => {
          const line = document.createElement('tr');
          for (let i = 0; i < 8; i++) line.insertCell().append(Object.assign(document.createElement('textarea'), { rows: 1, value: '第一项物业管理面积' }));
          const table = document.querySelector('tbody');
          const typing = document.querySelector('textarea');
          await window.painted();
          const began = performance.now();
          for (let i = 0; i < rows; i++) table.append(line.cloneNode(true));
          const end = await window.painted();
          table.replaceChildren();
          typing.focus();
          await window.painted();
          return end - began;
        }
        """;

    public static async Task<PlainPage> OpenAsync(IBrowser browser)
    {
        var page = await (await browser.NewContextAsync()).NewPageAsync();
        await page.SetContentAsync("<textarea rows=3 cols=40></textarea><table style='table-layout: fixed; width: 1000px'><tbody></tbody></table>");
        await BenchBrowser.WatchAsync(page);
        await page.FocusAsync("textarea");
        return new(page);
    }

    public async Task<double[]> TypeAsync(int keys)
    {
        await page.BringToFrontAsync();
        await page.FocusAsync("textarea");
        await page.FillAsync("textarea", "");
        return await BenchBrowser.TypeAsync(page, keys);
    }

    public async Task<double> PasteAsync(int rows)
    {
        await page.BringToFrontAsync();
        return await page.EvaluateAsync<double>(Put, rows);
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
