using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Rollovers;

/// <summary>Where a preparer begins a new round with last year's tables (沿用上年).</summary>
public sealed class RolloverPage(CurrentActor current, PerfApprovalDb db, RolloverReading reading, RollOverTables rollOver) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "unit")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "round")]
    public Guid? RoundId { get; set; }

    // An empty value binds to nothing.
    [BindProperty]
    public IReadOnlyList<ChosenTable?> Chosen { get; set; } = [];

    /// <summary>The keys of the year words that are ticked.</summary>
    [BindProperty]
    public IReadOnlyList<string?> Words { get; set; } = [];

    public IReadOnlyList<BudgetUnit> Units { get; private set; } = [];

    public IReadOnlyList<Round> Rounds { get; private set; } = [];

    public IReadOnlyList<RolloverCandidate> Candidates { get; private set; } = [];

    /// <summary>What became of the tables that were chosen; empty when none were.</summary>
    public IReadOnlyList<RolledTable> Rolled { get; private set; } = [];

    /// <summary>Whether a form was sent, so that what it ticked is shown again and not what is proposed.</summary>
    public bool WasSent { get; private set; }

    public Round? Round => Rounds.FirstOrDefault(r => r.Id == RoundId);

    public override string FieldAtFault => "tables";

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        WasSent = true;
        var preparer = await current.GetAsync(stop);
        if (preparer.ScopesOf(ScopeKind.Unit, Role.Preparer).Count == 0) throw new RecordNotFoundException();
        if (!ModelState.IsValid || UnitId is not { } unit || RoundId is not { } round) throw new RuleBrokenException("有勾选的内容无法识别，什么都没有沿用；请刷新页面，重新勾选。");
        if (!Chosen.OfType<ChosenTable>().Any()) throw new RuleBrokenException("还没有勾选要沿用的目标表，请勾选后再确认。");
        Rolled = await rollOver.RunAsync(preparer, unit, round, [.. Chosen.OfType<ChosenTable>()], Words.OfType<string>().ToHashSet(), stop);
        if (Rolled.All(r => r.TableId is not null))
        {
            TempData[Notice] = $"已沿用 {Rolled.Count} 份目标表，都是草稿：请填写金额和编码，核对内容后提交。";
            return LocalRedirect($"/target-tables?unit={unit}&round={round}");
        }

        await ShowAsync(stop);
        return Page();
    }

    /// <exception cref="RecordNotFoundException">The person prepares tables for no unit, or not for this one.</exception>
    public override async Task ShowAsync(CancellationToken stop)
    {
        var preparer = await current.GetAsync(stop);
        var own = preparer.ScopesOf(ScopeKind.Unit, Role.Preparer);
        if (own.Count == 0) throw new RecordNotFoundException();
        Units = await db.Units.AsNoTracking().Where(u => u.BureauId == preparer.BureauId && own.Contains(u.Id)).OrderBy(u => u.Code).ToListAsync(stop);
        Rounds = await db.Rounds.AsNoTracking().Where(r => r.BureauId == preparer.BureauId && r.Occasion == RoundOccasion.Annual)
            .OrderByDescending(r => r.Year).ThenBy(r => r.FormId).ToListAsync(stop);
        if (UnitId is null && RoundId is null) (UnitId, RoundId) = (Units.Count == 1 ? Units[0].Id : null, Rounds.Count > 0 ? Rounds[0].Id : null);
        if (UnitId is not { } unitId || RoundId is not { } roundId) return;
        var (unit, round) = await reading.PlaceAsync(preparer, unitId, roundId, stop);
        Candidates = await reading.CandidatesAsync(preparer, unit, round, stop);
    }
}
