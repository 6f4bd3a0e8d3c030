using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Versions;

namespace PerfApproval.Web.Features.Imports;

/// <summary>One table of an uploaded document in the shape of the official form, with what was repaired, what is doubtful and what would change.</summary>
public sealed class PreviewedTablePage(CurrentActor current, PreviewReading reading) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Place { get; set; }

    public PreviewedDocument Previewed { get; private set; } = null!;

    public PreviewedTable Table { get; private set; } = null!;

    /// <summary>The draft beside what would replace it; null for a table that is new or stays as it is.</summary>
    public ComparedTable? Compared { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var preparer = await current.GetAsync(stop);
        Previewed = await reading.ReadAsync(preparer, await reading.FindAsync(preparer, Id, stop), stop);
        Table = Previewed.Tables.FirstOrDefault(t => t.Place == Place) ?? throw new RecordNotFoundException();
        if (Table is { Known: { } known, Changes: not null })
            Compared = new(Previewed.Form, new("现在的草稿", TargetContent.Parse(known.Draft), null) { IsDraft = true }, new("文件", Table.Content, null));
    }
}
