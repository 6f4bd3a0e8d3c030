using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain.People;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Versions;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A page about one target table: it shows the table, and the forms of what may be done to it now.</summary>
public abstract class TablePage(CurrentActor current, TableReading reading) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Why something is done, as it was typed.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Made with the page, so that a form sent twice counts once.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>Since when changes are to be marked, as the address says it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    public ShownTable Table { get; private set; } = null!;

    /// <summary>The text with which the form is compared as it is shown; null where it is shown plain.</summary>
    public EarlierText? ComparedWith => Since == EarlierText.Nothing ? null : Table.Earlier.FirstOrDefault(e => Since is null || e.Key == Since);

    /// <summary>The form with the changes marked; null where there are none to mark.</summary>
    public ComparedTable? Compared => ComparedWith is { } earlier && earlier.Content.Form == Table.Text.Content.Form
        ? new(Table.Form, new(earlier.Words, earlier.Content, earlier.VersionNumber), new("现在", Table.Text.Content, Table.Text.VersionNumber)) { Marks = Table.Marks, Preceding = Table.Preceding }
        : null;

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public override async Task ShowAsync(CancellationToken stop)
    {
        Table = await reading.ReadAsync(await ActorAsync(stop), Id, stop);
        // Here, because what a partial view sets does not reach the layout; a page may still name itself otherwise.
        ViewData["Title"] = Table.Text.Content.Name;
        if (Key == Guid.Empty) Key = Guid.NewGuid();
    }

    /// <summary>The reason without the blanks around it.</summary>
    protected string Why => Reason?.Trim() ?? "";

    protected Task<Actor> ActorAsync(CancellationToken stop) => current.GetAsync(stop);

    /// <summary>Back to the table, with a sentence about what was done.</summary>
    /// <param name="place">The part of the page to show; the whole page where none is named.</param>
    protected IActionResult Done(string sentence, string place = "")
    {
        TempData[Notice] = sentence;
        return LocalRedirect($"/target-tables/{Id}{place}");
    }
}
