using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Organization;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Progress;

/// <summary>How far a round has come in the offices that the person looks after (进度).</summary>
public sealed class Index(CurrentActor current, ProgressReading reading, PerfApprovalDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "round")]
    public Guid? RoundId { get; set; }

    [BindProperty(SupportsGet = true, Name = "department")]
    public Guid? DepartmentId { get; set; }

    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    /// <summary>The department that is looked into; null for the whole.</summary>
    public Department? Department { get; private set; }

    /// <summary>Null where there is no round yet.</summary>
    public RoundProgress? Shown { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var actor = await current.GetAsync(stop);
        Rounds = await db.Rounds.AsNoTracking().Where(r => r.BureauId == actor.BureauId)
            .OrderByDescending(r => r.Year).ThenBy(r => r.Occasion).ThenBy(r => r.FormId).ToListAsync(stop);
        if (DepartmentId is { } department)
            Department = await db.Departments.AsNoTracking().SingleOrDefaultAsync(d => d.BureauId == actor.BureauId && d.Id == department, stop) ?? throw new RecordNotFoundException();
        if (await ChosenAsync(actor.BureauId, stop) is { } round) Shown = await reading.ReadAsync(actor, round, DepartmentId, stop);
    }

    // Where none is asked for, the latest in which anything was filed.
    private async Task<Round?> ChosenAsync(Guid bureau, CancellationToken stop)
    {
        if (RoundId is { } asked) return Rounds.FirstOrDefault(r => r.Id == asked) ?? throw new RecordNotFoundException();
        foreach (var round in Rounds)
            if (await db.TargetTables.AnyAsync(t => t.BureauId == bureau && t.RoundId == round.Id, stop)) return round;
        return Rounds.Count > 0 ? Rounds[0] : null;
    }
}
