using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What a page has to save, and what it keeps back because its preparer has not chosen yet.</summary>
public sealed class Choosing
{
    public Choosing(DraftSheet seen, DraftSheet typed, IReadOnlyList<TypedChoice> choices)
    {
        Typed = typed;
        var all = Amendment.Between(seen, typed);
        var undecided = choices.Where(c => c.Choice is not (TypedChoice.Mine or TypedChoice.Other)).ToList();
        var gone = undecided.Where(c => c.IsGone).Select(c => c.Row).ToHashSet();
        var held = all.Cells.Where(e => undecided.Any(c => c.Concerns(e))).ToList();
        Amendment = new([.. all.Rows.Where(r => !gone.Contains(r.RowId))], [.. all.Cells.Except(held)]);
        Open = [.. held.Select(e => new AmendmentConflict(e.RowId, e.Field, gone.Contains(e.RowId) ? null : e.Was, e.Now))];
    }

    /// <summary>What the page says.</summary>
    public DraftSheet Typed { get; }

    public Amendment Amendment { get; }

    public IReadOnlyList<AmendmentConflict> Open { get; }
}
