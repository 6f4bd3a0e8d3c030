using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A proposed correction (修改意见) in words: of what, from what, to what, by whom.</summary>
public sealed record ShownCorrection(string Cell, string Before, string After, string Proposer)
{
    public static IReadOnlyList<ShownCorrection> Of(TargetTable table, IEnumerable<Correction> corrections, Form form) =>
        [.. corrections.Select(c => Of(table, c, form))];

    private static ShownCorrection Of(TargetTable table, Correction correction, Form form)
    {
        var decision = table.Decisions.Single(d => d.Id == correction.DecisionId);
        var content = TargetContent.Parse(table.Versions.Single(v => v.Id == decision.VersionId).Content);
        return new(CorrectableCell.NameOf(form, content, correction.IndicatorId, correction.Field), correction.Before, correction.After, decision.PersonName);
    }
}
