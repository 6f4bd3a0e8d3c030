using Microsoft.Playwright;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Pages;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>A draft open before somebody in a real browser.</summary>
public sealed class EditorDesk : IAsyncDisposable
{
    private readonly JourneyFixture fixture;
    private readonly Traveller traveller;

    private EditorDesk(JourneyFixture fixture, Traveller traveller) => (this.fixture, this.traveller) = (fixture, traveller);

    public IPage Page => traveller.Page;

    public IBrowserContext Browser => traveller.Browser;

    public IReadOnlyList<string> Complaints => traveller.Complaints;

    public static async Task<EditorDesk> OpenAsync(JourneyFixture fixture, Person person, FiledTable table, Screen? screen = null, bool script = true)
    {
        var desk = new EditorDesk(fixture, await Traveller.SignedInAsync(fixture, person, screen ?? Screen.Desk, script));
        await desk.Page.GotoAsync($"/target-tables/{table.Id}/draft");
        if (script) await desk.Page.Locator("form.scripted").WaitForAsync();
        return desk;
    }

    public ILocator Row(int row) => Page.Locator("tr[data-row]").Nth(row);

    public ILocator Cell(int row, string field) => Row(row).Locator($"[data-field={field}]");

    public ILocator Field(string field) => Page.Locator($"[id='cell-{field}']");

    public async Task TypeAsync(int row, string field, string text)
    {
        await Cell(row, field).ClickAsync();
        await Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Waits until nothing is left to be saved.</summary>
    public async Task IsSavedAsync()
    {
        await SaysAsync("已保存 ");
        await Assertions.Expect(Page.Locator("form.draft")).ToHaveAttributeAsync("data-unsaved", "0");
    }

    public Task SaysAsync(string words) => Assertions.Expect(Page.Locator("#save-state")).ToContainTextAsync(words, new() { Timeout = 15_000 });

    public Task SaysNotAsync(string words) => Assertions.Expect(Page.Locator("#save-state")).Not.ToContainTextAsync(words, new() { Timeout = 15_000 });

    public async Task<IReadOnlyList<string>> NamesAsync() =>
        await Page.EvaluateAsync<string[]>("Array.from(document.querySelectorAll('tr[data-row] [data-field=name]'), c => c.value)");

    /// <summary>Where the keys go: the row, counted from 0, and the cell.</summary>
    public Task<string> FocusAsync() => Page.EvaluateAsync<string>("""
        (() => {
          const rows = Array.from(document.querySelectorAll('tr[data-row]'));
          return `${rows.indexOf(document.activeElement.closest('tr'))} ${document.activeElement.dataset.field}`;
        })()
        """);

    /// <summary>What a program puts on the clipboard, pasted where the keys go.</summary>
    public Task PasteAsync(string? html, string text) => Page.EvaluateAsync("""
        ([html, text]) => {
          const data = new DataTransfer();
          if (html) data.setData('text/html', html);
          data.setData('text/plain', text);
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, new[] { html, text });

    /// <summary>What copying puts on the clipboard: as text, and as a table.</summary>
    public Task<string[]> CopyAsync() => Page.EvaluateAsync<string[]>("""
        () => {
          const data = new DataTransfer();
          document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
          return [data.getData('text/plain'), data.getData('text/html')];
        }
        """);

    /// <summary>What stands at the cells.</summary>
    public Task<string[]> NotesAsync() => Page.EvaluateAsync<string[]>("Array.from(document.querySelectorAll('.cell-note'), n => n.textContent)");

    public async Task DragAsync(int row, int below)
    {
        var grip = await Row(row).Locator(".grip").BoundingBoxAsync() ?? throw new InvalidOperationException("The row has no grip.");
        var target = await Row(below).BoundingBoxAsync() ?? throw new InvalidOperationException("There is no such row.");
        await Page.Mouse.MoveAsync(grip.X + 3, grip.Y + 8);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(target.X + 60, target.Y + target.Height - 3, new() { Steps = 4 });
        await Page.Mouse.UpAsync();
    }

    /// <summary>Signs somebody in on a new tab of the same browser.</summary>
    public async Task<IPage> SignInAnewAsync(Person person)
    {
        var tab = await Browser.NewPageAsync();
        await tab.GotoAsync("/sign-in?returnUrl=%2Fsession");
        await tab.GetByLabel("用户名").FillAsync(await Visitor.AccountOfAsync(fixture.Place, person));
        await tab.GetByLabel("密码").FillAsync(Townspeople.Password);
        await tab.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await tab.WaitForURLAsync("**/session", new() { WaitUntil = Microsoft.Playwright.WaitUntilState.Commit });
        return tab;
    }

    public ValueTask DisposeAsync() => traveller.DisposeAsync();
}
