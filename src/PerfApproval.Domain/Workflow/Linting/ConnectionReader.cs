namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Reads one connection of the diagram.</summary>
internal sealed class ConnectionReader(Violations violations)
{
    public const string InPort = "In";

    private readonly Expect expect = new(violations);

    public DraftConnection? Read(JsonPlace place)
    {
        if (!expect.Members(place, ["source", "target", "vertices"], []))
            return null;
        Vertices(place.Member("vertices"));
        var (from, port) = End(place.Member("source"));
        var (to, entrance) = End(place.Member("target"));
        if (entrance is not null && entrance != InPort)
            violations.Add(place.Members["target"].Members["port"], $"连线只能进入端口“{InPort}”，请改正。");
        return from is null || port is null || to is null ? null : new DraftConnection(from, port, to, place);
    }

    private (string? Activity, string? Port) End(JsonPlace? place) =>
        expect.Members(place, ["activity", "port"], [])
            ? (expect.Text(place.Member("activity")), expect.Text(place.Member("port")))
            : (null, null);

    private void Vertices(JsonPlace? place)
    {
        foreach (var vertex in expect.Items(place))
            new Placement(violations).Position(vertex);
    }
}
