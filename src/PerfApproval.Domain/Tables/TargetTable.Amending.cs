using System.Security.Cryptography;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    public const int MostRows = 10_000;

    /// <summary>The longest text of one cell.</summary>
    public const int LongestCell = 20_000;

    /// <summary>Merges what a person changed into the draft, cell by cell; applied again it changes nothing.</summary>
    /// <exception cref="RuleBrokenException">Not a draft, not this person's to change, or it names what the table does not have.</exception>
    public Amended Amend(Actor preparer, Amendment amendment, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeDraft(run);
        var before = TargetContent.Parse(Draft);
        MustFit(amendment, before, run);
        var named = NamesFor(amendment, before);
        var merging = new Merging(DraftSheet.Of(before, run.Form));
        merging.Apply(amendment.Calling(id => named.GetValueOrDefault(id, id)));
        if (merging.Sheet.Rows.Count > MostRows) throw new RuleBrokenException($"一份目标表最多 {MostRows} 行，请删去多余的行后再保存。");
        Keep(preparer, merging.Sheet.On(before, run.Form), before, run);
        return new([.. merging.Conflicts.Select(WithAuthor)], named);
    }

    private void Keep(Actor preparer, TargetContent amended, TargetContent before, WorkflowRun run)
    {
        if (amended.Canonical() == before.Canonical()) return;
        Replace(before, amended.WithIdentities(before), preparer.Id, run);
        if (!GoesOnRevising(preparer.Id, run.At)) Record("revised", preparer.Id, [], run.At);
    }

    // Saved every second, and still one entry for the day's work: what was done to which cell the change rows tell.
    private bool GoesOnRevising(Guid person, DateTimeOffset at) =>
        trail.FirstOrDefault(e => e.Sequence == TrailLength) is { What: "revised" } last
        && last.PersonId == person && WorkingCalendar.DayOf(last.At) == WorkingCalendar.DayOf(at);

    // A page makes up names for its new rows, so that none is added twice; made from the table's own, none can be another table's.
    private Dictionary<Guid, Guid> NamesFor(Amendment amendment, TargetContent before)
    {
        HashSet<Guid> known = [.. DraftSheet.RowsOf(before).Select(r => r.Id), .. RowsOfCurrentVersion(), .. draftChanges.Select(c => c.RowId).OfType<Guid>()];
        return amendment.Rows.Where(r => r.Kind == RowEditKind.Added && !known.Contains(r.RowId))
            .Select(r => r.RowId).Distinct().ToDictionary(id => id, NameFor);
    }

    private Guid NameFor(Guid madeUp) => new(SHA256.HashData([.. Id.ToByteArray(), .. madeUp.ToByteArray()]).AsSpan(0, 16), bigEndian: true);

    private AmendmentConflict WithAuthor(AmendmentConflict conflict)
    {
        var last = draftChanges.Where(c => c.RowId == conflict.RowId && (conflict.Field is null || conflict.Theirs is null || c.Field == conflict.Field || c.Kind != ChangeKind.Edited))
            .MaxBy(c => c.Position);
        return conflict with { PersonId = last?.PersonId, At = last?.At };
    }

    private static void MustFit(Amendment amendment, TargetContent content, WorkflowRun run)
    {
        var fields = DraftSheet.Of(content, run.Form).Fields;
        var cells = DraftSheet.CellsOf(content.Kind, run.Form);
        foreach (var edit in amendment.Cells)
        {
            if (edit.RowId is null ? !fields.ContainsKey(edit.Field) : !cells.Contains(edit.Field))
                throw new RuleBrokenException($"这份目标表没有“{edit.Field}”这一栏，没有保存；请刷新页面后重新填写。");
            if (edit.Now.Length > LongestCell)
                throw new RuleBrokenException($"一栏最多 {LongestCell} 个字（现有 {edit.Now.Length} 个），没有保存；请精简后再保存。");
        }
    }
}
