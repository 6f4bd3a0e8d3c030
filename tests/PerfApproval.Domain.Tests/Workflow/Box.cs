using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>An activity of a made-up workflow: what its file says, and independently of that what it ought to do.</summary>
internal sealed class Box(string id, string type)
{
    public string Id => id;

    public string Type => type;

    public bool Waits => type is "PerfApproval.Drafting" or "PerfApproval.ReviewStage" or "PerfApproval.Publishing";

    public bool Ends => type == "Elsa.End";

    /// <summary>The box behind each outcome.</summary>
    public Dictionary<string, string> Ways { get; } = [];

    public JsonObject Inputs { get; } = [];

    public WorkflowEffect? Effect { get; init; }

    /// <summary>How a route chooses; null for what is no route.</summary>
    public Func<WorkflowInput, string>? Choose { get; init; }

    public Box With(string key, JsonNode value, string typeName = "String")
    {
        var isList = value is JsonArray;
        Inputs[key] = new JsonObject
        {
            ["typeName"] = isList ? "String[]" : typeName,
            ["expression"] = new JsonObject
            {
                ["type"] = isList ? "Object" : "Literal",
                ["value"] = isList ? value.ToJsonString() : value,
            },
        };
        return this;
    }
}
