using System.Text.Json;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What the editor on a page has to know about the form, as JSON.</summary>
public static class EditorFacts
{

    public static string Of(ReadDraft draft)
    {
        var form = draft.Form;
        return JsonSerializer.Serialize(new
        {
            kind = draft.Content.Kind == TargetKind.Project ? "project" : "overall",
            money = form.Money,
            identities = form.Identities.Select(i => new { sum = FieldKeys.FundsPrefix + i.Sum, parts = i.Parts.Select(p => FieldKeys.FundsPrefix + p) }),
            names = draft.Content.Project is null ? new Dictionary<string, string>() : form.Fields,
            levels = form.Taxonomy.Levels,
            columns = EditorColumns.Of(draft).Select(c => new { c.Label, field = EditorColumns.CellOf(c.Field) ?? (c.Field == IndicatorField.Level1 ? "level1" : DraftRow.Kind) }),
            mostRows = TargetTable.MostRows,
            longestCell = TargetTable.LongestCell,
        }, EditorJson.Options);
    }
}
