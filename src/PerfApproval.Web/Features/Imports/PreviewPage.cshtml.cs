using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Imports;

/// <summary>What an uploaded document says and would change (导入预览), and where it is confirmed table by table.</summary>
public sealed class PreviewPage(CurrentActor current, PreviewReading reading, ImportDocument importDocument) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    // An empty value binds to nothing.
    [BindProperty]
    public IReadOnlyList<SeenTable?> Ticked { get; set; } = [];

    public PreviewedDocument Previewed { get; private set; } = null!;

    /// <summary>What became of each table once it was confirmed; null before.</summary>
    public ImportReport? Report { get; private set; }

    public override string FieldAtFault => "tables";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        Ticked = [.. Previewed.Tables.Where(t => t.CanBeTicked).Select(t => t.Seen)];
    }

    // Shown at once instead of redirected to: the report is kept nowhere, and sent again the form finds its preview gone.
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var preparer = await current.GetAsync(stop);
        var preview = await reading.FindAsync(preparer, Id, stop);
        if (!ModelState.IsValid) throw new RuleBrokenException("有勾选的目标表无法识别，什么都没有导入；请刷新页面，重新勾选后再确认。");
        if (!Ticked.OfType<SeenTable>().Any()) throw new RuleBrokenException("还没有勾选要导入的目标表，请勾选后再确认。");
        Report = await importDocument.ConfirmAsync(preparer, preview, [.. Ticked.OfType<SeenTable>().DistinctBy(t => t.Place)], stop);
        return Page();
    }

    public override async Task ShowAsync(CancellationToken stop)
    {
        var preparer = await current.GetAsync(stop);
        Previewed = await reading.ReadAsync(preparer, await reading.FindAsync(preparer, Id, stop), stop);
    }
}
