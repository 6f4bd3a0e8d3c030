using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>One indicator as it is edited, with what it shares with the rows around it.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Height">How many rows its level 1 covers; 0 where the row above covers it.</param>
/// <param name="ContinuesKind">Whether the row above is of the same level 2.</param>
/// <param name="LastYear">The value of the year before; null where there is none.</param>
public sealed record EditorRow(DraftPage Page, IReadOnlyList<IndicatorColumn> Columns, TypedIndicator Row, int Index, int Height, bool ContinuesKind, string? LastYear)
{
    public Form Form => Page.Draft.Form;

    public Guid Id { get; } = Row.Id ?? Guid.Empty;

    public (string Level1, string Level2) Levels { get; } = Row.LevelsOn(Page.Draft.Form);

    public bool IsLast => Index == Page.Project.Rows.Count - 1;

    public static IEnumerable<EditorRow> Of(DraftPage page)
    {
        var columns = EditorColumns.Of(page.Draft);
        var levels = page.Project.Rows.Select(r => r.LevelsOn(page.Draft.Form)).ToArray();
        for (var i = 0; i < levels.Length; i++)
        {
            var below = i + 1;
            while (below < levels.Length && levels[below].Level1 == levels[i].Level1) below++;
            var continues = i > 0 && levels[i - 1].Level1 == levels[i].Level1;
            var row = page.Project.Rows[i];
            yield return new(page, columns, row, i, continues ? 0 : below - i, i > 0 && levels[i - 1] == levels[i], page.Preceding[row.Id]?.Value);
        }
    }

    /// <summary>What a new row is made of.</summary>
    public static EditorRow Blank(DraftPage page) => new(page, EditorColumns.Of(page.Draft), new TypedIndicator { Id = Guid.Empty }, 0, 1, false, null);

    public string TextOf(IndicatorField field) => (field switch
    {
        IndicatorField.Name => Row.Name,
        IndicatorField.Description => Row.Description,
        IndicatorField.Value => Row.Value,
        IndicatorField.Weight => Row.Weight,
        _ => Row.Basis,
    }) ?? "";

    /// <summary>The address at which the page shows itself again with this row in view.</summary>
    public string At(int row) => $"/target-tables/{Page.Id}/draft#row-{Math.Max(0, row)}";

    public string NameOf(string part) => $"Project.Rows[{Index}].{part}";

    public string CellId(string field) => EditedCell.IdOf(Id, field);
}
