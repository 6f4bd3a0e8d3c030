namespace PerfApproval.Domain.Proof;

/// <summary>What is in the sealed file of a closed year (归档): every part with its hash, under the head that holds all its entries, signed.</summary>
public sealed record ArchiveManifest(
    string Kind, CertifiedBureau Bureau, int Year, DateTimeOffset LastEntryAt, IReadOnlyList<ArchivePart> Parts, SignedHead Head,
    IReadOnlyList<PublicKey> Keys, DateTimeOffset MadeAt, string KeyId, byte[] Signature)
{
    public const string ThisKind = "perfapproval-archive/1";

    public ArchiveManifest SignedWith(SigningKey key)
    {
        var unsigned = this with { KeyId = key.Public.Id, Signature = [] };
        return unsigned with { Signature = key.Sign(ProofJson.Write(unsigned)) };
    }

    public bool IsSignedBy(PublicKey key) => key.Id == KeyId && key.Verifies(ProofJson.Write(this with { Signature = [] }), Signature);
}

/// <summary>One file of an archive.</summary>
public sealed record ArchivePart(string Name, string Sha256, long Bytes);

/// <summary>An audit entry in an archive.</summary>
public sealed record ArchivedEntry(Guid Table, CertifiedEntry Entry);

/// <summary>Where a table's last audit entry stands in the tree of the archive's head.</summary>
public sealed record ArchivedProof(Guid Table, int Sequence, InclusionProof Inclusion);

/// <summary>A version in an archive, with all that it says.</summary>
public sealed record ArchivedVersion(
    Guid Table, int Number, string Sha256, string Content, Guid AuthorId, DateTimeOffset At, string Origin, string StageKey, string Reason);
