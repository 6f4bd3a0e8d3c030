using System.Text.Json.Nodes;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;
using PerfApproval.Domain.Workflow.Linting.Kinds;
using static PerfApproval.Domain.Tests.Workflow.Linting.DefinitionParts;

namespace PerfApproval.Domain.Tests.Workflow.Linting;

/// <summary>The schema that editors use knows the same keys, types, inputs and words as the linter.</summary>
public sealed class SchemaTests
{
    private static readonly JsonObject Schema = Object(JsonNode.Parse(ShippedWorkflow.Text("workflow.schema")));

    public static TheoryData<string> Types => [.. ActivityKind.All.Select(k => k.Type)];

    [Fact]
    public void The_schema_offers_the_activities_that_the_linter_knows() =>
        Defined("activity")["oneOf"].ShouldBeOfType<JsonArray>().Select(r => TypeOf(Followed(r)))
            .ShouldBe(ActivityKind.All.Select(k => k.Type), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Types))]
    public void An_activity_has_the_same_keys_in_the_schema(string type)
    {
        var (kind, schema) = (Kind(type), Activity(type));
        Keys(schema).ShouldBe(ActivityReader.Keys.Concat(kind.Inputs.Select(i => i.Key)), ignoreOrder: true);
        Words(schema["required"]).ShouldBe(
            ActivityReader.Keys.Concat(kind.Inputs.Where(i => i.IsRequired).Select(i => i.Key)), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void An_input_is_wrapped_in_the_same_way_and_takes_the_same_values_in_the_schema(string type)
    {
        foreach (var rule in Kind(type).Inputs)
        {
            var input = Property(Activity(type), rule.Key);
            var expression = Property(input, "expression");
            Property(input, "typeName")["const"]?.ToString().ShouldBe(rule.TypeName);
            Property(expression, "type")["const"]?.ToString().ShouldBe(rule.ExpressionType);
            TakesTheSame(rule, Property(expression, "value"));
        }
    }

    [Fact]
    public void The_file_and_the_flowchart_have_the_same_keys_in_the_schema()
    {
        Words(Schema["required"]).ShouldBe(FileRules.Keys, ignoreOrder: true);
        Keys(Schema).ShouldBe(FileRules.Keys, ignoreOrder: true);
        Words(Defined("flowchart")["required"]).ShouldBe(DiagramReader.Keys, ignoreOrder: true);
        Keys(Defined("flowchart")).ShouldBe(DiagramReader.Keys, ignoreOrder: true);
    }

    [Fact]
    public void Ids_and_limits_are_the_same_in_the_schema()
    {
        Words(Property(Schema, "$schema")["enum"]).ShouldBe(FileRules.Schemas);
        Property(Schema, "toolVersion")["pattern"]?.ToString().ShouldBe(FileRules.ToolVersionPattern);
        Defined("id")["pattern"]?.ToString().ShouldBe(Naming.IdPattern);
        Defined("id")["maxLength"]?.GetValue<int>().ShouldBe(DefinitionLimits.LongestId);
        Defined("name")["maxLength"]?.GetValue<int>().ShouldBe(DefinitionLimits.LongestName);
        Property(Defined("flowchart"), "activities")["maxItems"]?.GetValue<int>().ShouldBe(DefinitionLimits.MostActivities);
        TypeOf(Defined("flowchart")).ShouldBe(DiagramReader.Type);
    }

    [Fact]
    public void No_object_in_the_schema_takes_unknown_keys()
    {
        var objects = Inside(Schema).OfType<JsonObject>().Where(o => o["type"]?.ToString() == "object").ToList();
        objects.Count.ShouldBeGreaterThan(20);
        foreach (var shape in objects)
            (Keys(shape).Any(), shape["additionalProperties"]?.ToString()).ShouldBe((true, "false"));
    }

    [Fact]
    public void Every_reference_in_the_schema_leads_somewhere() =>
        Inside(Schema).OfType<JsonObject>().Where(o => o.ContainsKey("$ref")).ToList().ForEach(o => Followed(o).ShouldNotBeNull());

    private static void TakesTheSame(InputRule rule, JsonObject value)
    {
        switch (rule)
        {
            case ChoiceInput choice:
                Words(value["enum"]).ShouldBe(choice.Choices);
                break;
            case NumberInput number:
                value["minimum"]?.GetValue<int>().ShouldBe(number.Least);
                value["maximum"]?.GetValue<int>().ShouldBe(number.Most);
                break;
            default:
                value["type"]?.ToString().ShouldBe(rule is TruthInput ? "boolean" : "string");
                break;
        }
    }

    private static ActivityKind Kind(string type) => ActivityKind.All.Single(k => k.Type == type);

    private static JsonObject Activity(string type) =>
        Defined("activity")["oneOf"].ShouldBeOfType<JsonArray>().Select(Followed).Single(a => TypeOf(a) == type);

    private static string? TypeOf(JsonObject schema) => Property(schema, "type")["const"]?.ToString();

    private static JsonObject Defined(string name) => Object(Object(Schema["$defs"])[name]);

    private static JsonObject Followed(JsonNode? reference) => Defined(Object(reference)["$ref"]?.ToString().Split('/')[^1] ?? "");

    private static JsonObject Property(JsonObject schema, string key) => Object(Object(schema["properties"])[key]);

    private static IEnumerable<string> Keys(JsonObject schema) => Object(schema["properties"]).Select(p => p.Key);

    private static IEnumerable<string> Words(JsonNode? words) => words.ShouldBeOfType<JsonArray>().Select(w => w?.ToString() ?? "");

    private static IEnumerable<JsonNode> Inside(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(m => m.Value),
            JsonArray items => items,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(Inside).Prepend(node);
    }
}
