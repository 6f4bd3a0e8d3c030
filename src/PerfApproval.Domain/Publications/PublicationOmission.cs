namespace PerfApproval.Domain.Publications;

/// <summary>A table that a publication leaves out (不予公开), with the reason.</summary>
public sealed class PublicationOmission(Guid bureauId, Guid publicationId, Guid tableId, string reason)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid PublicationId { get; private set; } = publicationId;

    public Guid TableId { get; private set; } = tableId;

    public string Reason { get; private set; } = reason;
}
