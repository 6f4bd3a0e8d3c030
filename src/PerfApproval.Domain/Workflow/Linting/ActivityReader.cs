using PerfApproval.Domain.Workflow.Linting.Kinds;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Reads one activity of the diagram with its wrapped inputs.</summary>
internal sealed class ActivityReader(string? rootNodeId, Violations violations)
{
    public static readonly IReadOnlyList<string> Keys = ["id", "nodeId", "name", "type", "version", "customProperties", "metadata"];

    private readonly Expect expect = new(violations);
    private readonly Naming naming = new(violations);

    /// <summary>Null where not even its id can be read.</summary>
    public DraftActivity? Read(JsonPlace place)
    {
        var kind = KindOf(place);
        if (!Members(place, kind))
            return null;
        var head = Head(place);
        var inputs = Inputs(place, kind);
        kind?.Check(inputs, violations);
        return place.Member("id") is { Text.Length: > 0 } id
            ? new DraftActivity(id.Text, place, kind, kind?.Outcomes(inputs), Build(kind, head, inputs))
            : null;
    }

    private static ActivityKind? KindOf(JsonPlace place)
    {
        var type = place.Member("type");
        return type is null ? null : ActivityKind.All.FirstOrDefault(k => k.Type == type.Text);
    }

    private bool Members(JsonPlace place, ActivityKind? kind)
    {
        var inputs = kind?.Inputs ?? [];
        var required = Keys.Concat(inputs.Where(i => i.IsRequired).Select(i => i.Key)).ToList();
        // Which keys an unknown type has is anybody's guess; that it is unknown is said once.
        var optional = kind is null ? place.Members.Keys : inputs.Where(i => !i.IsRequired).Select(i => i.Key);
        return expect.Members(place, required, [.. optional]);
    }

    private ActivityHead? Head(JsonPlace place)
    {
        var id = naming.Id(place.Member("id"));
        if (id is not null && rootNodeId is not null)
            expect.OneOf(place.Member("nodeId"), [$"{rootNodeId}:{id}"]);
        var name = naming.Name(place.Member("name"));
        expect.OneOf(place.Member("type"), [.. ActivityKind.All.Select(k => k.Type)]);
        expect.WholeNumber(place.Member("version"), 1, 1);
        new Inert(violations).CustomProperties(place.Member("customProperties"));
        var position = new Placement(violations).Of(place.Member("metadata"));
        return id is null || name is null || position is null ? null : new ActivityHead(id, name, position);
    }

    private InputValues Inputs(JsonPlace place, ActivityKind? kind)
    {
        var values = new InputValues();
        foreach (var rule in kind?.Inputs ?? [])
        {
            var input = place.Member(rule.Key);
            if (Wrapped(input, rule) is { } value && rule.Read(value, violations) is { } read)
                values.Add(rule.Key, read, value);
            else if (input is not null)
                values.Doubt(rule.Key);
        }

        return values;
    }

    private JsonPlace? Wrapped(JsonPlace? input, InputRule rule)
    {
        if (!expect.Members(input, ["typeName", "expression"], []))
            return null;
        expect.OneOf(input.Member("typeName"), [rule.TypeName]);
        var expression = input.Member("expression");
        if (!expect.Members(expression, ["type", "value"], []))
            return null;
        var type = expect.OneOf(expression.Member("type"), [rule.ExpressionType]);
        return type is null ? null : expression.Member("value");
    }

    private static Activity? Build(ActivityKind? kind, ActivityHead? head, InputValues inputs) =>
        kind is not null && head is not null && kind.Inputs.All(i => !i.IsRequired || inputs.Has(i.Key)) ? kind.Build(head, inputs) : null;
}
