namespace PerfApproval.Domain.Publications;

/// <summary>The fact that a publication was taken off the public page: by whom, when and why.</summary>
public sealed class Takedown(Guid bureauId, Guid publicationId, Guid personId, string reason, DateTimeOffset at)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid PublicationId { get; private set; } = publicationId;

    public Guid PersonId { get; private set; } = personId;

    public string Reason { get; private set; } = reason;

    public DateTimeOffset At { get; private set; } = at;
}
