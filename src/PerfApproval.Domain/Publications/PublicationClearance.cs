namespace PerfApproval.Domain.Publications;

/// <summary>The fact that a publisher looked at a number that seems personal and found it fit for publication.</summary>
public sealed class PublicationClearance
{
    private PublicationClearance() { }

    public Guid BureauId { get; private set; }

    public Guid PublicationId { get; private set; }

    public string Key { get; private set; } = "";

    public Guid TableId { get; private set; }

    public PersonalTraceKind Kind { get; private set; }

    /// <summary>The number with its middle hidden.</summary>
    public string Masked { get; private set; } = "";

    internal static PublicationClearance Of(Publication publication, PersonalTrace trace) => new()
    {
        BureauId = publication.BureauId,
        PublicationId = publication.Id,
        Key = trace.Key,
        TableId = trace.TableId,
        Kind = trace.Kind,
        Masked = trace.Masked,
    };
}
