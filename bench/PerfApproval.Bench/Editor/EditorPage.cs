using System.Text;
using Microsoft.Playwright;

namespace PerfApproval.Bench.Editor;

/// <summary>A draft of the demonstration data, open in the editor and filled with indicators.</summary>
internal sealed class EditorPage : IAsyncDisposable
{
    private const string Paste = """
        async text => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          const rows = document.querySelectorAll('tr[data-row] [data-field=kind]');
          rows[rows.length - 1].focus();
          await window.painted();
          const began = performance.now();
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
          return await window.painted() - began;
        }
        """;

    private readonly IPage page;
    private readonly string block;

    private EditorPage(IPage page, int rows) => (this.page, block) = (page, Block(rows));

    /// <summary>An adjustment of a published table is a draft.</summary>
    public static async Task<EditorPage> OpenAsync(IBrowser browser, int rows)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = $"http://localhost:{Environment.GetEnvironmentVariable("PERFAPPROVAL_PORT") ?? "5080"}",
            ViewportSize = new() { Width = 1440, Height = 900 },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("用户名").FillAsync("hb-preparer");
        await page.GetByLabel("密码").FillAsync(Environment.GetEnvironmentVariable("PERFAPPROVAL_DEMONSTRATION_PASSWORD") ?? "Yanshi#2026jx");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        await page.GotoAsync("/target-tables");
        await page.Locator("tbody tr", new() { HasText = "物业管理费" }).Locator("a").First.ClickAsync();
        await page.GotoAsync($"{page.Url}/adjustment");
        await page.Locator("form[action$='/adjustment'] [name=Reason]").FillAsync("测量");
        await page.Locator("form[action$='/adjustment'] button[type=submit]").Last.ClickAsync();
        await page.GetByText("已提出调整").WaitForAsync();
        await page.GotoAsync($"{page.Url.Split('#')[0]}/draft");
        await page.Locator("form.scripted").WaitForAsync();
        await BenchBrowser.WatchAsync(page);
        return new(page, rows);
    }

    public async Task FillAsync()
    {
        await page.EvaluateAsync<double>(Paste, block);
        await page.Locator("form[data-unsaved='0']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    public async Task<double[]> TypeAsync(int keys)
    {
        await page.BringToFrontAsync();
        await page.Locator("tr[data-row]").Nth(150).Locator("[data-field=description]").ClickAsync();
        return await BenchBrowser.TypeAsync(page, keys);
    }

    /// <summary>Into as many new rows, which one undo takes back.</summary>
    public async Task<double> PasteAsync()
    {
        await page.BringToFrontAsync();
        var took = await page.EvaluateAsync<double>(Paste, block);
        await page.Keyboard.PressAsync("Control+z");
        await page.Locator("form[data-unsaved='0']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return took;
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    private static string Block(int rows)
    {
        var block = new StringBuilder("序号\t一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据\t备注\n");
        for (var i = 1; i <= rows; i++)
            block.Append($"{i}\t产出指标\t数量指标\t第{i}项物业管理面积\t物业服务覆盖的建筑面积，以合同约定为准\t≥{i}平方米\t物业服务合同和上年完成情况\t\n");
        return block.ToString();
    }
}
