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

    public static string PathOf(string id, string rest = "", string region = "hebei-annual")
    {
        var file = BrokenDefinition.Parsed(region);
        return $"$.root.activities[{file.Activities().IndexOf(file.Activity(id))}]{rest}";
    }

    public static JsonObject Connection(this JsonObject file, string from, string port) => Object(file.Connections().Single(
        c => Object(Object(c)["source"])["activity"]?.ToString() == from && Object(Object(c)["source"])["port"]?.ToString() == port));

    public static string PathOfConnection(string from, string port, string rest = "", string region = "hebei-annual")
    {
        var file = BrokenDefinition.Parsed(region);
        return $"$.root.connections[{file.Connections().IndexOf(file.Connection(from, port))}]{rest}";
    }

    public static void LeadTo(this JsonObject connection, string to) => Object(connection["target"])["activity"] = to;

    public static void Remove(this JsonObject file, JsonObject connection) => file.Connections().Remove(connection);

    public static void Set(this JsonObject activity, string input, JsonNode value) =>
        Object(Object(activity[input])["expression"])["value"] = value;

    public static JsonObject Object(JsonNode? node) => node.ShouldBeOfType<JsonObject>();
}
