namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Reads the flowchart of a definition: its activities and their connections.</summary>
internal sealed class DiagramReader(Violations violations)
{
    public const string Type = "Elsa.Flowchart";

    public static readonly IReadOnlyList<string> Keys =
        ["id", "nodeId", "name", "type", "version", "customProperties", "metadata", "activities", "variables", "connections"];

    private const string NodePrefix = "Workflow1:";

    private readonly Expect expect = new(violations);
    private readonly Naming naming = new(violations);

    public DraftGraph Read(JsonPlace? root)
    {
        if (!expect.Members(root, Keys, []))
            return new DraftGraph(root ?? new JsonPlace(null, "$", 1), [], []);
        var id = Head(root);
        var activities = expect.Items(root.Member("activities"));
        if (activities.Count > DefinitionLimits.MostActivities)
        {
            violations.Add(root.Members["activities"], $"活动超过 {DefinitionLimits.MostActivities} 个，请拆简流程。");
            activities = [];
        }

        return new DraftGraph(root, Distinct(activities, id), Connections(root.Member("connections")));
    }

    private string? Head(JsonPlace root)
    {
        var id = naming.Id(root.Member("id"));
        if (id is not null)
            expect.OneOf(root.Member("nodeId"), [NodePrefix + id]);
        naming.Name(root.Member("name"));
        expect.OneOf(root.Member("type"), [Type]);
        expect.WholeNumber(root.Member("version"), 1, 1);
        expect.Nothing(root.Member("variables"));
        new Inert(violations).CustomProperties(root.Member("customProperties"));
        new Placement(violations).Check(root.Member("metadata"));
        return id;
    }

    private List<DraftActivity> Distinct(IReadOnlyList<JsonPlace> places, string? rootId)
    {
        var reader = new ActivityReader(rootId is null ? null : NodePrefix + rootId, violations);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        if (rootId is not null)
            taken.Add(rootId);
        var activities = new List<DraftActivity>();
        foreach (var activity in places.Select(reader.Read).OfType<DraftActivity>())
        {
            if (taken.Add(activity.Id))
                activities.Add(activity);
            else
                violations.Add(activity.Place, $"编号{Quote.Of(activity.Id)}已经用过，每个活动请用不同的编号。");
        }

        return activities;
    }

    private List<DraftConnection> Connections(JsonPlace? place) =>
        [.. expect.Items(place).Select(new ConnectionReader(violations).Read).OfType<DraftConnection>()];
}
