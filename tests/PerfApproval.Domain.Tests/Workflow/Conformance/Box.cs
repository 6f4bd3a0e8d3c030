using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>An activity of a made-up workflow: what its file says, and independently of that what it ought to do.</summary>
internal sealed class Box(string id, string type)
{
    public string Id => id;

    public string Type => type;

    public bool Drafts => type == "PerfApproval.Drafting";

    public bool Reviews => type == "PerfApproval.ReviewStage";

    public bool Publishes => type == "PerfApproval.Publishing";

    public bool Waits => Drafts || Reviews || Publishes || type == "PerfApproval.Correction";

    public bool Ends => type == "Elsa.End";

    /// <summary>Whether its reviewers give opinions with a rating.</summary>
    public bool Rates { get; init; }

    /// <summary>The status of a table that stands here; of several that fit, one.</summary>
    public TargetStatus? StatusWhileWaiting => Waits ? Fitting("")[0] : null;

    /// <summary>The box behind each outcome.</summary>
    public Dictionary<string, string> Ways { get; } = [];

    public JsonObject Inputs { get; } = [];

    public WorkflowEffect? Effect { get; init; }

    /// <summary>How a route chooses; null for what is no route.</summary>
    public Func<WorkflowInput, string>? Choose { get; init; }

    /// <summary>What status a table may have that arrives here by this outcome.</summary>
    public TargetStatus[] Fitting(string outcome) => type switch
    {
        "PerfApproval.Drafting" => [TargetStatus.Drafting, TargetStatus.Returned],
        "PerfApproval.Publishing" => [TargetStatus.Approved],
        "Elsa.End" => [outcome == "Publish" ? TargetStatus.Published : TargetStatus.Rejected],
        _ => [TargetStatus.InReview],
    };

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
