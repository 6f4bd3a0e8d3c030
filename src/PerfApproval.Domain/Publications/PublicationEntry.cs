namespace PerfApproval.Domain.Publications;

/// <summary>One approved version in a publication, at its place in the document.</summary>
public sealed class PublicationEntry(
    Guid bureauId, Guid publicationId, int position, Guid tableId, Guid versionId, string versionSha256)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid PublicationId { get; private set; } = publicationId;

    public int Position { get; private set; } = position;

    public Guid TableId { get; private set; } = tableId;

    public Guid VersionId { get; private set; } = versionId;

    public string VersionSha256 { get; private set; } = versionSha256;
}
