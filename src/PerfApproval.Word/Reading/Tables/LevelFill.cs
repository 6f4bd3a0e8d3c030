using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Forms;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>Fills levels 1 and 2 down over the rows they are merged over.</summary>
internal sealed class LevelFill(FormMap form, ProjectNotes notes)
{
    private string? level1;
    private string? level2;

    public void Apply(IReadOnlyList<IndicatorRow> rows)
    {
        foreach (var row in rows) Name(row);
        DisplacedLevels.Restore(rows, notes);
        foreach (var row in rows) Fill(row);
    }

    // The form's own spelling, so that the same level is the same text throughout.
    private void Name(IndicatorRow row)
    {
        row.Level1 = Named(row, row.Level1, form.Levels.Level1, form.Levels.ShortLevel1, IndicatorField.Level1);
        row.Level2 = Named(row, row.Level2, form.Levels.Level2, form.Levels.ShortLevel2, IndicatorField.Level2);
    }

    private string? Named(IndicatorRow row, string? written, Func<string, string?> exact, Func<string, string?> shortened, IndicatorField field)
    {
        if (written is null) return null;
        var key = LabelKey.Of(written);
        var name = exact(key) ?? shortened(key);
        if (name is null) notes.Add(row.Place, $"“{CleanText.Shortened(written)}”不在表式的{(field == IndicatorField.Level1 ? "一" : "二")}级指标之列，照原样读入。");
        if (name is not null && name != written.Trim()) notes.Add(row.Place, $"“{written}”按表式读作“{name}”。");
        return name ?? written;
    }

    private void Fill(IndicatorRow row)
    {
        if (row.Level1 is not null && row.Level1 != level1) level2 = null;
        level1 = row.Level1 ?? level1;
        if (row.Level2 is not null) Enter(row, row.Level2);
        else NoteBlank(row);
        level2 ??= Only(row);
        row.Level1 = level1;
        row.Level2 = level2;
    }

    private void Enter(IndicatorRow row, string kind)
    {
        level2 = kind;
        var owner = form.Levels.Level1Of(kind);
        // What a filer put under another level 1 stays there; only a level 1 that was not printed follows from level 2.
        if (owner is null || IsSame(owner, level1) || row.Level1Continues || (row.Level1 is not null && !row.IsRepaired)) return;
        notes.Add(row.Place, $"一级指标没有印在本行，按二级指标“{kind}”补为“{owner}”。");
        level1 = owner;
    }

    // 产出指标（50分） is 产出指标 with its weight.
    private static bool IsSame(string owner, string? level) =>
        level is not null && LabelKey.WithoutRemarks(LabelKey.Of(level)) == LabelKey.Of(owner);

    // Where level 2 stands on every row, a blank is the filer's and not a merge's.
    private void NoteBlank(IndicatorRow row)
    {
        if (level2 is not null && !row.IsEmpty && !row.IsRepaired && !row.Level2Continues && !form.Columns.IsMerged(IndicatorField.Level2))
            notes.Add(row.Place, $"二级指标空白，沿用上一行的“{level2}”。");
    }

    private string? Only(IndicatorRow row)
    {
        var only = level1 is null ? null : form.Levels.OnlyLevel2Of(level1);
        if (!row.IsEmpty && only is not null) notes.Add(row.Place, $"二级指标没有印出，“{level1}”之下只有“{only}”，据此补上。");
        else if (!row.IsEmpty) notes.Add(row.Place, $"“{row.Text(IndicatorField.Name)}”没有二级指标，请补上。");
        return only;
    }
}
