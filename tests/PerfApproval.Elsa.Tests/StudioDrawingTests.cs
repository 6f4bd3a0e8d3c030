using System.Text.Json;
using System.Text.Json.Nodes;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Elsa.Tests;

/// <summary>Elsa Studio draws every way out of an activity and gives back the definition that it was given.</summary>
public sealed class StudioDrawingTests : IDisposable
{
    private readonly StudioServer server = new();

    public static TheoryData<string> Shipped => ShippedWorkflow.All;

    public void Dispose() => server.Dispose();

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_outcome_of_every_activity_is_drawn_as_a_port(string name)
    {
        var diagram = server.Diagram(ShippedWorkflow.Text(name));
        var outcomes = WorkflowLinter.Read(ShippedWorkflow.Text(name)).Activities.ToDictionary(a => a.Id, a => a.Outcomes);
        foreach (var activity in diagram["activities"]!.AsArray().OfType<JsonObject>().Where(a => Type(a).StartsWith("PerfApproval.", StringComparison.Ordinal)))
            Ports(activity).ShouldBe(outcomes[(string)activity["id"]!], ignoreOrder: true, $"{name}: {activity["id"]}");
    }

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_definition_comes_back_from_Studio_as_it_went(string name)
    {
        var file = JsonNode.Parse(ShippedWorkflow.Text(name))!.AsObject();
        var diagram = server.Diagram(ShippedWorkflow.Text(name));
        // Elsa writes null for an input that was left out; who takes a file back removes those lines, as the guide says.
        foreach (var activity in diagram["activities"]!.AsArray().OfType<JsonObject>())
            activity.Where(m => m.Value is null).Select(m => m.Key).ToList().ForEach(key => activity.Remove(key));
        file["root"] = diagram;
        var (went, came) = (WorkflowLinter.Read(ShippedWorkflow.Text(name)), WorkflowLinter.Read(file.ToJsonString()));
        JsonSerializer.Serialize<object>(came.Activities).ShouldBe(JsonSerializer.Serialize<object>(went.Activities));
        came.Connections.ShouldBe(went.Connections);
    }

    private static string Type(JsonObject activity) => (string)activity["type"]!;

    // As the port providers of Elsa Studio read them: an input with this hint declares the ports, else the activity's type does.
    private List<string> Ports(JsonObject activity)
    {
        var descriptor = server.Descriptor(Type(activity));
        var declaring = descriptor["inputs"]!.AsArray().FirstOrDefault(i => (string)i!["uiHint"]! == "dynamic-outcomes");
        if (declaring is null)
            return [.. descriptor["ports"]!.AsArray().Select(p => (string)p!["name"]!)];
        var key = JsonNamingPolicy.CamelCase.ConvertName((string)declaring["name"]!);
        var listed = JsonSerializer.Deserialize<List<string>>((string)activity[key]!["expression"]!["value"]!)!;
        var always = declaring["uiSpecifications"]?["DynamicOutcomesOptions"]?["fixedOutcomes"]?.AsArray().Select(o => (string)o!) ?? [];
        return [.. listed, .. always];
    }
}
