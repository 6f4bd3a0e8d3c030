using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

/// <summary>Judges a file by a JSON schema as editors do: the keywords that our schema uses, and no others.</summary>
internal sealed class JsonSchema(JsonObject schema)
{
    private static readonly string[] SaidOnly = ["$schema", "$defs", "title", "description", "format", "contentMediaType", "then", "else"];

    public bool Accepts(JsonNode? value) => Accepts(schema, value);

    private bool Accepts(JsonNode? rule, JsonNode? value) => rule switch
    {
        JsonObject keywords => keywords.All(k => SaidOnly.Contains(k.Key) || Holds(k.Key, k.Value!, keywords, value)),
        JsonValue => rule.GetValue<bool>(),
        _ => throw new InvalidOperationException($"{rule} is no schema."),
    };

    private bool Holds(string keyword, JsonNode wanted, JsonObject rule, JsonNode? value) => keyword switch
    {
        "$ref" => Accepts(Referred(wanted.ToString()), value),
        "type" => IsOf(wanted.ToString(), value),
        "const" => JsonNode.DeepEquals(wanted, value),
        "enum" => wanted.AsArray().Any(w => JsonNode.DeepEquals(w, value)),
        "oneOf" => wanted.AsArray().Count(w => Accepts(w, value)) == 1,
        "allOf" => wanted.AsArray().All(w => Accepts(w, value)),
        "if" => Accepts(rule[Accepts(wanted, value) ? "then" : "else"] ?? JsonValue.Create(true), value),
        "minimum" => Number(value) is not { } number || number >= wanted.GetValue<decimal>(),
        "maximum" => Number(value) is not { } number || number <= wanted.GetValue<decimal>(),
        "pattern" => Text(value) is not { } text || Regex.IsMatch(text, wanted.ToString(), RegexOptions.ECMAScript),
        "minLength" => Text(value) is not { } text || text.EnumerateRunes().Count() >= wanted.GetValue<int>(),
        "maxLength" => Text(value) is not { } text || text.EnumerateRunes().Count() <= wanted.GetValue<int>(),
        "items" => value is not JsonArray items || items.All(i => Accepts(wanted, i)),
        "maxItems" => value is not JsonArray items || items.Count <= wanted.GetValue<int>(),
        "properties" => value is not JsonObject members || members.All(m => wanted[m.Key] is not { } own || Accepts(own, m.Value)),
        "required" => value is not JsonObject members || wanted.AsArray().All(w => members.ContainsKey(w!.ToString())),
        "additionalProperties" when !wanted.GetValue<bool>() =>
            value is not JsonObject members || members.All(m => rule["properties"]!.AsObject().ContainsKey(m.Key)),
        _ => throw new InvalidOperationException($"The schema says {keyword}, which nobody judges here."),
    };

    private JsonNode? Referred(string reference) => schema["$defs"]?[reference.Split('/')[^1]];

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => Number(value) is { } number && decimal.IsInteger(number),
        _ => false,
    };

    private static decimal? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(value.ToJsonString()) : null;

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? value.ToString() : null;
}
