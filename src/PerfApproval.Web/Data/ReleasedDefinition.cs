namespace PerfApproval.Web.Data;

/// <summary>A version of a workflow definition as it was released; tables that run on it find it here for ever.</summary>
public sealed class ReleasedDefinition(string id, string definitionId, int version, string json, string sha256, DateTimeOffset releasedAt)
{
    public string Id { get; private set; } = id;

    public string DefinitionId { get; private set; } = definitionId;

    public int Version { get; private set; } = version;

    public string Json { get; private set; } = json;

    public string Sha256 { get; private set; } = sha256;

    public DateTimeOffset ReleasedAt { get; private set; } = releasedAt;
}
