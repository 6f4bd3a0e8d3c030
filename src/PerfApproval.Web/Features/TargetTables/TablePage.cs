using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain.People;
using PerfApproval.Web.Features.Accounts;

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

    public ShownTable Table { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public override async Task ShowAsync(CancellationToken stop)
    {
        Table = await reading.ReadAsync(await ActorAsync(stop), Id, stop);
        if (Key == Guid.Empty) Key = Guid.NewGuid();
    }

    /// <summary>The reason without the blanks around it.</summary>
    protected string Why => Reason?.Trim() ?? "";

    protected Task<Actor> ActorAsync(CancellationToken stop) => current.GetAsync(stop);

    /// <summary>Back to the table, with a sentence about what was done.</summary>
    protected IActionResult Done(string sentence)
    {
        TempData[Notice] = sentence;
        return LocalRedirect($"/target-tables/{Id}");
    }
}
