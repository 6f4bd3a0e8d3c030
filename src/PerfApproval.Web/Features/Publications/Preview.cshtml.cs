using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Word.Writing;

namespace PerfApproval.Web.Features.Publications;

/// <summary>What a publication would look like now: on the page, as the Word document, and as PDF where there is a LibreOffice.</summary>
public sealed class Preview(CurrentActor current, PerfApprovalDb db, PublishableTables publishable, PublicationFiles files, DocumentWriter writer, FormCatalog forms) : PageModel
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public PublicationChoice Choice { get; private set; } = null!;

    public Round Of { get; private set; } = null!;

    public string Issuer { get; private set; } = "";

    public Form Form => forms[Of.FormId];

    public bool Prints => writer.Prints;

    public IReadOnlyList<TargetContent> Contents { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid? unit, Guid? department, Guid? round, PreviewKind? @as, CancellationToken stop)
    {
        Choice = PublicationChoice.Of(unit, department, round) ?? throw new RecordNotFoundException();
        var publisher = await current.GetAsync(stop);
        var units = await publishable.UnitsAsync(publisher, Choice.Scope, stop);
        Of = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.BureauId == publisher.BureauId && r.Id == Choice.RoundId, stop) ?? throw new RecordNotFoundException();
        Issuer = (await publishable.IssuerAsync(publisher.BureauId, Choice.Scope, stop)).Name;
        var ready = await publishable.ReadyAsync(units, Of, Choice.Scope, stop);
        if (ready is not null && @as is { } kind) return await FileAsync(ready, kind, stop);

        Contents = ready is null ? [] : [.. ready.Tables.Select(t => TargetContent.Parse(t.Versions.Single(v => v.Id == t.CurrentVersionId).Content))];
        return Page();
    }

    private async Task<IActionResult> FileAsync(PublicationSet ready, PreviewKind kind, CancellationToken stop)
    {
        var made = await files.MakeAsync(ready, Of, stop);
        if (kind == PreviewKind.Word) return File(made.Document, WordDocument, $"预览 {made.FileName}");
        return File(made.Pdf ?? throw new RecordNotFoundException(), "application/pdf");
    }
}

/// <summary>As what a publication can be looked at beforehand.</summary>
public enum PreviewKind
{
    Word,
    Pdf,
}
