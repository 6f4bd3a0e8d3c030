using System.Globalization;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.History;

/// <summary>The cells of a table that belong to no row.</summary>
public static class TableTexts
{
    public const string Goal = "goal", Measures = "measures";

    // The unit's name and code stand there already, and a table's number in its document is the document's matter.
    private static readonly string[] NotItsOwn = [FieldKeys.Unit, FieldKeys.Number];

    public static IReadOnlyList<Cell> Of(TargetContent content) => content.Project is { } project
        ? Of(FieldTexts.Of(project, content.Unit, content.Year))
        :
        [
            new(FieldKeys.Year, content.Year.ToString(CultureInfo.InvariantCulture)),
            new(FieldKeys.UnitCode, content.Unit.Code ?? ""),
            new(FieldKeys.UnitName, content.Unit.Name),
            new(Goal, string.Join('\n', content.Overall?.Goal ?? [])),
            new(Measures, string.Join('\n', content.Overall?.Measures ?? [])),
        ];

    private static IReadOnlyList<Cell> Of(FieldTexts texts) =>
        [.. texts.Filled.Where(f => !NotItsOwn.Contains(f)).Select(f => new Cell(f, texts.Text(f)))];
}
