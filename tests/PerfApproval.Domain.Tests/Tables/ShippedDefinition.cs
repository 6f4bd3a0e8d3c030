using System.Text.Json;
using System.Text.Json.Nodes;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>A shipped definition with the form of its region; a test may give a stage another rule.</summary>
internal sealed class ShippedDefinition
{
    private static readonly BuiltInEngine Builder = new();

    private readonly JsonNode definition;

    private ShippedDefinition(string text, string region)
    {
        definition = JsonNode.Parse(text)!;
        Form = FormOf(region);
    }

    public static IWorkflowEngine Engine => Builder;

    public Form Form { get; }

    public string Text => definition.ToJsonString();

    public CompiledWorkflow Workflow => Builder.Compile(Text);

    public static ShippedDefinition Of(string name) => new(ShippedWorkflow.Text(name), name.Split('-')[0]);

    /// <summary>A definition of a test's own, on the form of a region.</summary>
    public static ShippedDefinition Written(string text, string region) => new(text, region);

    /// <param name="input">The name of an input of the stage, such as mode or mayRepeat.</param>
    public ShippedDefinition Where(string stage, string input, JsonNode value)
    {
        Activity(stage)[input] = new JsonObject
        {
            ["typeName"] = value.GetValueKind() switch
            {
                JsonValueKind.True or JsonValueKind.False => "Boolean",
                JsonValueKind.Number => "Int32",
                JsonValueKind.Array => "String[]",
                _ => "String",
            },
            ["expression"] = new JsonObject
            {
                ["type"] = value is JsonArray ? "Object" : "Literal",
                ["value"] = value is JsonArray ? value.ToJsonString() : value,
            },
        };
        return this;
    }

    public ShippedDefinition Without(string stage, string input)
    {
        Activity(stage).Remove(input);
        return this;
    }

    private JsonObject Activity(string id) =>
        definition["root"]!["activities"]!.AsArray().Single(a => a!["id"]!.GetValue<string>() == id)!.AsObject();

    private static Form FormOf(string region)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "templates", region, "form.json");
        return FormCatalog.Read(File.ReadAllText(path), path);
    }
}
