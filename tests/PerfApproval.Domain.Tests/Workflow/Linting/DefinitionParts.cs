using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

/// <summary>Finds the parts of a definition file that a test wants to break.</summary>
internal static class DefinitionParts
{
    public static JsonObject Root(this JsonObject file) => Object(file["root"]);

    public static JsonArray Activities(this JsonObject file) => file.Root()["activities"].ShouldBeOfType<JsonArray>();

    public static JsonArray Connections(this JsonObject file) => file.Root()["connections"].ShouldBeOfType<JsonArray>();

    public static JsonObject Activity(this JsonObject file, string id) =>
        Object(file.Activities().Single(a => Object(a)["id"]?.ToString() == id));

    public static string PathOf(string id, string rest = "", string region = "hebei-annual-1")
    {
        var file = BrokenDefinition.Parsed(region);
        return $"$.root.activities[{file.Activities().IndexOf(file.Activity(id))}]{rest}";
    }

    public static JsonObject Connection(this JsonObject file, string from, string port) => Object(file.Connections().Single(
        c => Object(Object(c)["source"])["activity"]?.ToString() == from && Object(Object(c)["source"])["port"]?.ToString() == port));

    public static string PathOfConnection(string from, string port, string rest = "", string region = "hebei-annual-1")
    {
        var file = BrokenDefinition.Parsed(region);
        return $"$.root.connections[{file.Connections().IndexOf(file.Connection(from, port))}]{rest}";
    }

    public static void LeadTo(this JsonObject connection, string to) => Object(connection["target"])["activity"] = to;

    public static void Remove(this JsonObject file, JsonObject connection) => file.Connections().Remove(connection);

    public static void Set(this JsonObject activity, string input, JsonNode value) =>
        Object(Object(activity[input])["expression"])["value"] = value;

    /// <summary>Writes an input as Elsa wraps it, whether the activity had it or not.</summary>
    public static JsonObject Give(this JsonObject activity, string input, JsonNode value)
    {
        var typeName = value.GetValueKind() switch
        {
            JsonValueKind.Number => "Int32",
            JsonValueKind.True or JsonValueKind.False => "Boolean",
            JsonValueKind.Array => "String[]",
            _ => "String",
        };
        activity[input] = new JsonObject
        {
            ["typeName"] = typeName,
            ["expression"] = new JsonObject
            {
                ["type"] = value is JsonArray ? "Object" : "Literal",
                ["value"] = value is JsonArray ? value.ToJsonString() : value,
            },
        };
        return activity;
    }

    public static JsonArray List(params string[] words) => [.. words.Select(w => JsonValue.Create(w))];

    public static void Connect(this JsonObject file, string from, string port, string to) => file.Connections().Add(new JsonObject
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = port },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        ["vertices"] = new JsonArray(),
    });

    /// <summary>Declares an outcome beside those that a waiting activity has, and leads it somewhere.</summary>
    public static void Offer(this JsonObject file, string from, string outcome, string to)
    {
        var activity = file.Activity(from);
        var before = activity["outcomes"] is { } outcomes ? Object(Object(outcomes)["expression"])["value"]?.ToString() : """["Submit"]""";
        var words = JsonNode.Parse(before ?? "[]").ShouldBeOfType<JsonArray>();
        words.Add(outcome);
        activity.Give("outcomes", words);
        file.Connect(from, outcome, to);
    }

    /// <summary>A copy of an activity under an id of its own, behind the others.</summary>
    public static JsonObject Copy(this JsonObject file, string id, string copy)
    {
        var added = Object(file.Activity(id).DeepClone());
        (added["id"], added["nodeId"]) = (copy, $"{file.Root()["nodeId"]}:{copy}");
        file.Activities().Add(added);
        return added;
    }

    public static JsonObject Object(JsonNode? node) => node.ShouldBeOfType<JsonObject>();
}
