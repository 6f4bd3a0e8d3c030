using System.Globalization;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What the rules find in a draft, what weighs most first.</summary>
/// <param name="Rules">By what they were found.</param>
public sealed record EditorFindings(string Rules, IReadOnlyList<Finding> Findings, DraftSheet Sheet)
{
    /// <summary>Nobody works through more at once, and a page with more is slow.</summary>
    public const int MostShown = 40;

    private const string Indicators = "indicators";

    /// <summary>The id of the element at which it can be put right.</summary>
    public string CellOf(CellPlace place)
    {
        if (place.RowId is not null) return EditedCell.IdOf(place.RowId, place.Field);
        // The items of an overall target are named by their places.
        if (place.Field.Split('.') is ["items", var number, var part] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var item) && item < Sheet.Rows.Count)
            return EditedCell.IdOf(Sheet.Rows[item].Id, part);
        return place.Field == Indicators ? Indicators : EditedCell.IdOf(null, place.Field);
    }
}
