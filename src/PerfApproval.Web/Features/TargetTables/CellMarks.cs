using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Findings;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>The marks of a table's form, cell by cell.</summary>
public sealed class CellMarks
{
    public static readonly CellMarks None = new([]);

    private readonly ILookup<(Guid? Row, string Field), CellMark> marks;

    private CellMarks(IEnumerable<((Guid? Row, string Field) Cell, CellMark Mark)> marks) =>
        this.marks = marks.Distinct().OrderBy(m => m.Mark.Kind).ToLookup(m => m.Cell, m => m.Mark);

    /// <param name="row">The indicator; null for a cell of the table itself.</param>
    public IReadOnlyList<CellMark> this[Guid? row, string field] => [.. marks[(row, field)]];

    public static CellMarks Of(TargetTable table, IReadOnlyList<Finding> ofDraft, IReadOnlyList<ShownFinding> filed) =>
        new([.. ofDraft.SelectMany(OfDraft), .. filed.Where(f => f.Dismissal is null).SelectMany(Filed), .. Remarks(table)]);

    /// <summary>The id under which a page shows a cell.</summary>
    public static string CellAt(Guid? row, string field) => row is { } id ? $"cell-{id:N}-{field}" : $"cell-{field}";

    /// <summary>Where the page tells about a finding of the draft.</summary>
    public static string AnchorOf(Finding finding) => $"finding-{finding.Key}";

    /// <summary>Where the page tells about a finding that was filed.</summary>
    public static string AnchorOf(int position) => $"finding-{position}";

    private static IEnumerable<((Guid?, string), CellMark)> OfDraft(Finding finding) => finding.Places.Select(place => (
        (place.RowId, place.Field), new CellMark(KindOf(finding.Severity, finding.Outcome), finding.What, null, AnchorOf(finding))));

    private static IEnumerable<((Guid?, string), CellMark)> Filed(ShownFinding finding) => finding.Places.Select(place => (
        (place.RowId, place.Field), new CellMark(finding.IsWarning ? MarkKind.Warning : MarkKind.Hint, finding.What, null, AnchorOf(finding.Position ?? 0))));

    // What was remarked on earlier passes was answered by submitting again.
    private static IEnumerable<((Guid?, string), CellMark)> Remarks(TargetTable table) =>
        from decision in table.Decisions
        where decision.Pass == table.Pass && !table.IsTakenBack(decision)
        from opinion in table.Opinions.Where(o => o.DecisionId == decision.Id)
        from remark in opinion.Remarks
        where remark.IndicatorId is not null
        select ((remark.IndicatorId, TargetCells.IndicatorName), new CellMark(MarkKind.Remark, remark.Text, decision.PersonName, $"decision-{decision.Id}"));

    private static MarkKind KindOf(Severity severity, FindingOutcome outcome) => outcome == FindingOutcome.CannotTell ? MarkKind.Hint : severity switch
    {
        Severity.Error => MarkKind.Error,
        Severity.Warning => MarkKind.Warning,
        _ => MarkKind.Hint,
    };
}
