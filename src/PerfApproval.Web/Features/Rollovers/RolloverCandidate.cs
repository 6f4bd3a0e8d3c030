using PerfApproval.Domain;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Rollovers;

/// <summary>One of last year's tables, and whether it may begin a new one.</summary>
/// <param name="Obstacle">Why it may not; null where it may.</param>
/// <param name="SuccessorId">The table in the new round that has taken its place already.</param>
/// <param name="Rollover">What would be carried over; null where it may not.</param>
public sealed record RolloverCandidate(TargetTable Table, string? Obstacle, Guid? SuccessorId, Rollover? Rollover)
{
    /// <summary>What its tick sends.</summary>
    public ChosenTable Chosen => new(Table.Id, Table.CurrentVersionId);

    /// <param name="version">The text of the table as it stands.</param>
    public static RolloverCandidate Of(TargetTable table, string version, Form form, int year)
    {
        try
        {
            return new(table, null, null, Rollover.Of(TargetContent.Parse(version), form, year));
        }
        catch (RuleBrokenException misfit)
        {
            return new(table, misfit.Message, null, null);
        }
    }

    /// <summary>Names a year word of this table among those of all.</summary>
    public string KeyOf(YearWord word) => $"{Table.Id:N}.{word.Place}";

    /// <summary>The places of those year words of this table that are among the agreed ones.</summary>
    public IReadOnlySet<string> PlacesIn(IReadOnlySet<string> agreed) =>
        Rollover?.YearWords.Where(w => agreed.Contains(KeyOf(w))).Select(w => w.Place).ToHashSet() ?? [];
}
