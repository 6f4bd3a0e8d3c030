using System.Text.Json.Nodes;
using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Auditing;

/// <summary>One link of a table's hash chain: what was done to it, by whom and when; its hash covers the one before.</summary>
public sealed class AuditEntry
{
    /// <summary>What the first entry of a chain follows.</summary>
    public const string Origin = "0000000000000000000000000000000000000000000000000000000000000000";

    private AuditEntry() { }

    public Guid BureauId { get; private set; }

    public Guid TableId { get; private set; }

    /// <summary>Counted from 1, without a gap.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Who did it; null for what the system did by itself.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>A key such as <c>submitted</c>; what people read stands in the views.</summary>
    public string What { get; private set; } = "";

    /// <summary>Canonical JSON.</summary>
    public string Details { get; private set; } = "";

    public string PreviousHash { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <param name="at">Kept to the microsecond, as the database keeps it, so that the hash can be taken again.</param>
    public static AuditEntry After(
        AuditChain chain, Guid bureauId, Guid tableId, Guid? personId, string what, JsonObject details, DateTimeOffset at)
    {
        var entry = new AuditEntry
        {
            BureauId = bureauId,
            TableId = tableId,
            Sequence = chain.Length + 1,
            At = CanonicalTime.ToMicroseconds(at),
            PersonId = personId,
            What = what,
            Details = CanonicalJson.Of(details),
            PreviousHash = chain.Head,
        };
        entry.Hash = entry.ComputeHash();
        return entry;
    }

    /// <summary>An entry as a certificate or an archive tells it: whether it is true, its hash and its chain say.</summary>
    public static AuditEntry AsTold(
        Guid bureauId, Guid tableId, int sequence, DateTimeOffset at, Guid? personId, string what, string details, string previousHash, string hash) => new()
        {
            BureauId = bureauId,
            TableId = tableId,
            Sequence = sequence,
            At = at,
            PersonId = personId,
            What = what,
            Details = details,
            PreviousHash = previousHash,
            Hash = hash,
        };

    /// <summary>The hash its contents should have: an entry that was tampered with has another one.</summary>
    public string ComputeHash() => CanonicalJson.Sha256(CanonicalJson.Of(new JsonObject
    {
        ["at"] = CanonicalTime.Of(At),
        ["bureau"] = BureauId.ToString(),
        ["details"] = Details,
        ["person"] = PersonId?.ToString(),
        ["previous"] = PreviousHash,
        ["sequence"] = Sequence,
        ["table"] = TableId.ToString(),
        ["what"] = What,
    }));
}

/// <summary>Where a table's hash chain stands: how many entries it has and the hash of the last.</summary>
public sealed record AuditChain(int Length, string Head)
{
    public static AuditChain Empty { get; } = new(0, AuditEntry.Origin);
}
