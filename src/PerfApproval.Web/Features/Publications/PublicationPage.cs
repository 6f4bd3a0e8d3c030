using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Public;

namespace PerfApproval.Web.Features.Publications;

/// <summary>A page about one publication as its publishers see it: what it holds, what it leaves out and why.</summary>
public abstract class PublicationPage(CurrentActor current, PerfApprovalDb db, PublishableTables publishable) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PublicRecord Record { get; private set; } = null!;

    public IReadOnlyList<PublicEntry> Entries { get; private set; } = [];

    public IReadOnlyList<OmissionRow> Omissions { get; private set; } = [];

    /// <summary>All publications of the same set, the latest first.</summary>
    public IReadOnlyList<PublishedNumber> History { get; private set; } = [];

    public PublicationChoice Choice { get; private set; } = null!;

    public override string FieldAtFault => Record.Takedown is null ? "takedown-reason" : "content";

    protected PerfApprovalDb Db { get; } = db;

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public override async Task ShowAsync(CancellationToken stop)
    {
        var publisher = await PublisherAsync(stop);
        Record = await Db.PublicRecordAsync(Id, stop) ?? throw new RecordNotFoundException();
        History = await PublishedNumber.OfAsync(Db, await Db.Rounds.AsNoTracking().SingleAsync(r => r.BureauId == publisher.BureauId && r.Id == Choice.RoundId, stop), Choice.Scope, stop);
        ViewData["Title"] = Record.Title;
        Entries = await PublicEntry.OfAsync(Db, Id, stop);
        Omissions = await (
            from omission in Db.Set<PublicationOmission>()
            where omission.BureauId == publisher.BureauId && omission.PublicationId == Id
            join table in Db.TargetTables on new { omission.BureauId, Id = omission.TableId } equals new { table.BureauId, table.Id }
            orderby table.Number
            select new OmissionRow(table.Id, table.Name, omission.Reason)).ToListAsync(stop);
    }

    /// <exception cref="RecordNotFoundException">There is no such publication, or the person does not publish for it.</exception>
    protected async Task<Actor> PublisherAsync(CancellationToken stop)
    {
        var publisher = await current.GetAsync(stop);
        var found = await Db.Publications.Where(p => p.BureauId == publisher.BureauId && p.Id == Id)
            .Select(p => new { p.ScopeKind, p.ScopeId, p.RoundId }).SingleOrDefaultAsync(stop) ?? throw new RecordNotFoundException();
        Choice = new(new(found.ScopeKind, found.ScopeId), found.RoundId);
        await publishable.UnitsAsync(publisher, Choice.Scope, stop);
        return publisher;
    }
}

/// <summary>A table that was left out, and why.</summary>
public sealed record OmissionRow(Guid TableId, string Name, string Reason);
