using System.Text.Json.Nodes;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

/// <summary>A definition with one value somewhere taken away, put there or put in place of another.</summary>
internal static class Mutation
{
    private static readonly string?[] Values =
    [
        "null", "true", "false", "0", "1", "-1", "2.5", "100", "101", "250", "251", "1000", "[]", "{}", "\"\"", "\" \"", "\"x\"", "\"良\"", "\"Share\"",
        "\"All\"", "\"Escalate\"", "\"Return\"", "\"Unit\"", "\"Bureau\"", "\"Terminated\"", "\"InReview\"", "\"String\"", "\"Int32\"", "\"Literal\"",
        "\"Object\"", "\"start\"", "\"In\"", "\"Done\"", "\"PerfApproval.Correction\"", "\"PerfApproval.Drafting\"", "\"[\\\"Approve\\\"]\"",
        "\"[\\\"Before\\\"]\"", "\"[]\"", "\"2025-01-06\"", "\"3.6\"", "[1]", "{\"x\":1,\"y\":2}",
    ];

    public static void Apply(JsonObject file, Dice dice)
    {
        var inside = Inside(file).ToList();
        var place = dice.OneOf([.. inside]);
        if (place is JsonObject members && dice.Coin())
            Keys(members, dice, [.. inside.OfType<JsonObject>().Where(o => o.Count > 0)]);
        else if (place is JsonArray items && items.Count > 0 && dice.Coin())
            items.RemoveAt(dice.Between(0, items.Count - 1));
        else
            place.ReplaceWith(Value(dice));
    }

    // A key too few, one too many, or one that belongs to another object.
    private static void Keys(JsonObject members, Dice dice, List<JsonObject> others)
    {
        var (key, value) = dice.OneOf([.. dice.OneOf([.. others])]);
        if (members.Count > 0 && dice.Coin())
            members.Remove(dice.OneOf([.. members.Select(m => m.Key)]));
        else if (key is null)
            members["unheard-of"] = Value(dice);
        else
            members[key] = value?.DeepClone();
    }

    private static JsonNode? Value(Dice dice) => JsonNode.Parse(dice.OneOf(Values) ?? "null");

    private static IEnumerable<JsonNode> Inside(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(m => m.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(c => Inside(c).Prepend(c));
    }
}
