namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Reads where things stand in the diagram, which is all that metadata may say.</summary>
internal sealed class Placement(Violations violations)
{
    private readonly Expect expect = new(violations);

    /// <summary>The position that an activity's metadata must give.</summary>
    public DiagramPosition? Of(JsonPlace? metadata) => Of(metadata, ["designer"], []);

    /// <summary>The flowchart's own metadata, where a position is not needed.</summary>
    public void Check(JsonPlace? metadata) => Of(metadata, [], ["designer"]);

    private DiagramPosition? Of(JsonPlace? metadata, string[] required, string[] optional)
    {
        if (!expect.Members(metadata, required, [.. optional, "displayText", "description"]))
            return null;
        expect.Text(metadata.Member("displayText"));
        expect.Text(metadata.Member("description"));
        var designer = metadata.Member("designer");
        if (!expect.Members(designer, ["position"], ["size"]))
            return null;
        if (designer.Member("size") is { } size && expect.Members(size, ["width", "height"], []))
            Pair(size, "width", "height");
        return Position(designer.Member("position"));
    }

    public DiagramPosition? Position(JsonPlace? place) =>
        expect.Members(place, ["x", "y"], []) && Pair(place, "x", "y") is ({ } x, { } y) ? new DiagramPosition(x, y) : null;

    private (decimal? First, decimal? Second) Pair(JsonPlace place, string first, string second) =>
        (expect.Number(place.Member(first)), expect.Number(place.Member(second)));
}
