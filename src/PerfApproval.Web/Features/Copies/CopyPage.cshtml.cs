using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Copies;

/// <summary>Where a reviewer sends somebody a copy of a table (抄送).</summary>
public sealed class CopyPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk)
    : PersonPickedPage(current, reading, db)
{
    // More than one can look through; the others are found by name.
    private const int MostChoices = 100;

    /// <summary>A part of the name of somebody in a large bureau.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    public bool IsSearched => Choices.Count == MostChoices || !string.IsNullOrWhiteSpace(Words);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var sender = await ActorAsync(stop);
        var recipient = await Db.ActorAsync(Chosen, stop) is { } found && found.BureauId == sender.BureauId ? found : throw new RecordNotFoundException();
        await desk.ChangeAsync(sender, Id, (table, run) => table.CopyTo(sender, recipient, Why, run), stop);
        return Done($"已抄送给{recipient.Person.Name}。");
    }

    // Those within the range who have no copy yet.
    protected override async Task<IReadOnlyCollection<Guid>> EligibleAsync(CancellationToken stop)
    {
        var (range, place, words) = (Table.Acts.CopyRange, Table.Acts.Place, Words?.Trim() ?? "");
        if (range == CopyRange.Nobody) return [];
        var (bureau, sender) = (place.BureauId, (await ActorAsync(stop)).Id);
        var within = Db.RoleAssignments.Where(a => a.BureauId == bureau && a.EndedAt == null && (range == CopyRange.Bureau
            || a.ScopeKind == ScopeKind.Unit && a.ScopeId == place.UnitId
            || range == CopyRange.Department && a.ScopeKind == ScopeKind.Department && a.ScopeId == place.DepartmentId));
        return await Db.People
            .Where(p => p.BureauId == bureau && p.Id != sender && p.Name.Contains(words) && within.Any(a => a.PersonId == p.Id)
                && !Db.Copies.Any(c => c.BureauId == bureau && c.TableId == Id && c.RecipientId == p.Id))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => p.Id).Take(MostChoices).ToListAsync(stop);
    }
}
