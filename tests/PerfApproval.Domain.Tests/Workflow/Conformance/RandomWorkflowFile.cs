using System.Text.Json.Nodes;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Writes a made-up workflow as a definition file.</summary>
internal static class RandomWorkflowFile
{
    private const string Root = "random-flow";

    public static string Text(RandomWorkflow workflow) => Text(workflow.Boxes.Values);

    public static string Text(IEnumerable<Box> boxes) => new JsonObject
    {
        ["$schema"] = "./workflow.schema.json",
        ["id"] = "random-1",
        ["definitionId"] = "random",
        ["name"] = "随机流程",
        ["description"] = "",
        ["createdAt"] = "2025-01-06T09:00:00+08:00",
        ["version"] = 1,
        ["toolVersion"] = "3.6.3.0",
        ["variables"] = new JsonArray(),
        ["inputs"] = new JsonArray(),
        ["outputs"] = new JsonArray(),
        ["outcomes"] = new JsonArray(),
        ["customProperties"] = new JsonObject(),
        ["isReadonly"] = false,
        ["isSystem"] = false,
        ["isLatest"] = true,
        ["isPublished"] = true,
        ["options"] = new JsonObject { ["autoUpdateConsumingWorkflows"] = false },
        ["root"] = Flowchart([.. boxes]),
    }.ToJsonString();

    private static JsonObject Flowchart(Box[] boxes) => new()
    {
        ["id"] = Root,
        ["nodeId"] = $"Workflow1:{Root}",
        ["name"] = "流程图",
        ["type"] = "Elsa.Flowchart",
        ["version"] = 1,
        ["customProperties"] = new JsonObject { ["notFoundConnections"] = new JsonArray(), ["canStartWorkflow"] = false },
        ["metadata"] = new JsonObject(),
        ["activities"] = new JsonArray([.. boxes.Select(Activity)]),
        ["variables"] = new JsonArray(),
        ["connections"] = new JsonArray([.. boxes.SelectMany(b => b.Ways.Select(way => Connection(b.Id, way.Key, way.Value)))]),
    };

    private static JsonObject Activity(Box box)
    {
        var activity = new JsonObject
        {
            ["id"] = box.Id,
            ["nodeId"] = $"Workflow1:{Root}:{box.Id}",
            ["name"] = $"活动 {box.Id}",
            ["type"] = box.Type,
            ["version"] = 1,
            ["customProperties"] = new JsonObject(),
            ["metadata"] = new JsonObject { ["designer"] = new JsonObject { ["position"] = Point(-12.5m, 40m) } },
        };
        foreach (var (key, value) in box.Inputs)
            activity[key] = value?.DeepClone();
        return activity;
    }

    private static JsonObject Connection(string from, string outcome, string to) => new JsonObject
    {
        ["source"] = new JsonObject { ["activity"] = from, ["port"] = outcome },
        ["target"] = new JsonObject { ["activity"] = to, ["port"] = "In" },
        ["vertices"] = new JsonArray(Point(1, 2.5m)),
    };

    private static JsonObject Point(decimal x, decimal y) => new() { ["x"] = x, ["y"] = y };
}
