using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>A table and all that belongs to it as lines of text, one for each row.</summary>
internal static class RowText
{
    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly PropertyInfo[] All = typeof(TargetTable).GetProperties(BindingFlags.Instance | BindingFlags.Public);

    // Whatever lists the table has, so that none is forgotten; of its trail only what is new is read.
    private static readonly PropertyInfo[] Lists = [.. All.Where(p => IsOfRows(p.PropertyType) && p.Name != nameof(TargetTable.Trail))];

    private static readonly PropertyInfo[] Own = [.. All.Where(p => !IsOfRows(p.PropertyType))];

    public static IEnumerable<string> Of(TargetTable table)
    {
        var own = new JsonObject(Own.Select(p => KeyValuePair.Create(p.Name, JsonSerializer.SerializeToNode(p.GetValue(table), Written))));
        return Lists.SelectMany(p => ((IEnumerable<object>)p.GetValue(table)!).Select(row => Line(p.Name, Node(row))))
            .Append(Line(nameof(TargetTable), own, nameof(TargetTable.TrailHead)));
    }

    // Entries that were made together may have come in another order, and the hashes with them.
    public static string Of(AuditEntry entry) =>
        Line("Trail", Node(entry), nameof(AuditEntry.Sequence), nameof(AuditEntry.PreviousHash), nameof(AuditEntry.Hash));

    public static string Of(OutboxMail mail) => Line("Mail", Node(mail));

    private static bool IsOfRows(Type type) => type.IsGenericType && type.GetGenericArguments()[0].IsClass;

    private static JsonObject Node(object row) => JsonSerializer.SerializeToNode(row, row.GetType(), Written)!.AsObject();

    private static string Line(string kind, JsonObject row, params string[] leftOut)
    {
        foreach (var name in leftOut) row.Remove(name);
        foreach (var name in new[] { nameof(ReviewTask.Excluded), nameof(CorrectionAnswer.Proposers) })
            if (row[name] is JsonArray people) row[name] = new JsonArray([.. people.Select(p => p!.GetValue<string>()).Order(StringComparer.Ordinal).Select(p => JsonValue.Create(p))]);
        // The model makes the rules of delegation anew wherever its people come together.
        if (row[nameof(Decision.DelegationId)] is not null) row[nameof(Decision.DelegationId)] = "a delegation";
        return $"{kind} {row.ToJsonString(Written)}";
    }
}
