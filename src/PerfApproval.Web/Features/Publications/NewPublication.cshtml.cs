using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Publications;

/// <summary>Where a publisher sees which tables are ready, leaves some out with a reason, and publishes the rest.</summary>
// A department's tables are one form.
[RequestFormLimits(ValueCountLimit = PageServices.MostFields)]
public sealed class NewPublication(CurrentActor current, PerfApprovalDb db, PublishableTables publishable, ReleasePublication release, FormCatalog forms) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Department { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Round { get; set; }

    /// <summary>The publication that was current when the page was made; null when there was none.</summary>
    [BindProperty]
    public Guid? Replacing { get; set; }

    [BindProperty]
    public List<TypedOmission> Omissions { get; set; } = [];

    /// <summary>The keys of what seems personal and was ticked as fit for publication.</summary>
    [BindProperty]
    public List<string> Cleared { get; set; } = [];

    public PublicationChoice Choice { get; private set; } = null!;

    public string Issuer { get; private set; } = "";

    public Round Of { get; private set; } = null!;

    public Publication? Current { get; private set; }

    /// <summary>All publications of this set, the latest first.</summary>
    public IReadOnlyList<PublishedNumber> History { get; private set; } = [];

    public IReadOnlyList<ReadinessRow> Tables { get; private set; } = [];

    public override string FieldAtFault => "tables";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (PublicationChoice.Of(Unit, Department, Round) is null) return LocalRedirect("/publications");
        await ShowAsync(stop);
        Replacing = Current?.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var choice = PublicationChoice.Of(Unit, Department, Round) ?? throw new RecordNotFoundException();
        var leftOut = Omissions.Where(o => o.LeaveOut).DistinctBy(o => o.TableId).ToDictionary(o => o.TableId, o => o.Reason?.Trim() ?? "");
        var published = await release.RunAsync(await current.GetAsync(stop), choice.Scope, choice.RoundId, new(leftOut) { Cleared = Cleared.ToHashSet() }, Replacing, stop);
        TempData[Notice] = $"已公开：{published.Title}，{published.Year} 年第 {published.Number} 号。";
        return LocalRedirect($"/publications/{published.Id}");
    }

    public override async Task ShowAsync(CancellationToken stop)
    {
        Choice = PublicationChoice.Of(Unit, Department, Round) ?? throw new RecordNotFoundException();
        var publisher = await current.GetAsync(stop);
        Guid[] units = [.. (await publishable.UnitsAsync(publisher, Choice.Scope, stop)).Select(u => u.Id)];
        Of = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.BureauId == publisher.BureauId && r.Id == Choice.RoundId, stop)
            ?? throw new RecordNotFoundException();
        Issuer = (await publishable.IssuerAsync(publisher.BureauId, Choice.Scope, stop)).Name;
        Current = await publishable.CurrentAsync(Of, Choice.Scope, stop);
        Tables = await (
            from table in db.TargetTables.PublishedBy(publisher, db).Standing(db)
            join round in db.PublishedWith() on new { table.BureauId, table.RoundId } equals new { round.BureauId, round.RoundId }
            where round.AnnualId == Choice.RoundId && units.Contains(table.UnitId)
            join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
            orderby unit.Code, table.Number, table.Id
            select new ReadinessRow(table.Id, unit.Name, table.Number, table.Name, table.Amount, table.Status, table.StageName,
                db.Set<Withholding>().Any(h => h.BureauId == table.BureauId && h.TableId == table.Id && h.End == null && h.Answer == null),
                db.Set<Withholding>().Any(h => h.BureauId == table.BureauId && h.TableId == table.Id && h.End == null && h.Answer!.Agreed))).ToListAsync(stop);
        var ready = await publishable.ReadyAsync(await publishable.UnitsAsync(publisher, Choice.Scope, stop), Of, Choice.Scope, stop);
        Traces = ready is null ? [] : [.. ready.Traces.Select(trace => ShownTrace.Of(trace, ready.Tables.Single(t => t.Id == trace.TableId), forms[Of.FormId]))];
        History = await PublishedNumber.OfAsync(db, Of, Choice.Scope, stop);
    }

    /// <summary>The numbers that seem personal in what is ready.</summary>
    public IReadOnlyList<ShownTrace> Traces { get; private set; } = [];

    public TypedOmission TypedFor(Guid table) => Omissions.Find(o => o.TableId == table) ?? new() { TableId = table };
}

/// <summary>One table of the set, and whether it is ready.</summary>
public sealed record ReadinessRow(Guid Id, string Unit, int Number, string Name, decimal? Amount, TargetStatus Status, string Stage, bool AboutToBeWithheld, bool Withheld)
{
    public bool IsReady => Status is TargetStatus.Approved or TargetStatus.Published;
}

/// <summary>What was typed about leaving one table out.</summary>
public sealed class TypedOmission
{
    public Guid TableId { get; set; }

    public bool LeaveOut { get; set; }

    public string? Reason { get; set; }
}
