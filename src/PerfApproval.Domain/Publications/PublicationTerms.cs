namespace PerfApproval.Domain.Publications;

/// <summary>What a publisher decides about a set besides that it is to be public.</summary>
/// <param name="LeftOut">The tables that are not for publication, each with the reason.</param>
public sealed record PublicationTerms(IReadOnlyDictionary<Guid, string> LeftOut)
{
    public static readonly PublicationTerms Everything = new(new Dictionary<Guid, string>());

    /// <summary>The keys of those numbers that seem personal and that the publisher looked at and found fit for publication.</summary>
    public IReadOnlySet<string> Cleared { get; init; } = new HashSet<string>();
}
