using System.Text.Json;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Redlining.Passages;
using PerfApproval.Word.Writing.Templates;

namespace PerfApproval.Word.Redlining.Revisions;

/// <summary>What the domain calls the cell that a field of a template prints.</summary>
internal static class CellNames
{
    private static readonly string[] FromElsewhere = [FieldKeys.Number, FieldKeys.Year, FieldKeys.Unit, FieldKeys.UnitCode, FieldKeys.UnitName];

    /// <summary>Null for what is no cell of a table: the cover, numbers, the unit.</summary>
    public static string? Of(FieldTag field) => field.Scope switch
    {
        Scope.Indicator => JsonNamingPolicy.CamelCase.ConvertName(field.Key),
        Scope.Project => FromElsewhere.Contains(field.Key) ? null : field.Key,
        Scope.Overall => field.Key == FieldKey.OverallGoal ? "goal" : "measures",
        Scope.Item => field.Key == FieldKey.ItemNumber ? null : Part(field.Key),
        _ => null,
    };

    private static string Part(string key) => key switch
    {
        FieldKey.ItemTitle => "title",
        FieldKey.ItemGoal => "goal",
        _ => "indicators",
    };
}
