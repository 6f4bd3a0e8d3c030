using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Proof;

/// <summary>The proof (版本证明) that a version was approved, by whom and how: it can be checked without a database.</summary>
/// <param name="Chain">The table's audit entries from the first to the last one that the tree of this head holds.</param>
/// <param name="Inclusion">Where the last of them stands in the tree.</param>
/// <param name="Signature">Over everything else: no byte of a certificate can change unseen.</param>
public sealed record Certificate(
    string Kind, CertifiedBureau Bureau, DocumentUnit Unit, CertifiedTable Table, CertifiedVersion Version,
    IReadOnlyList<CertifiedSubmission> Submissions, IReadOnlyList<CertifiedDecision> Decisions, Guid? PublicationId,
    IReadOnlyList<CertifiedEntry> Chain, InclusionProof Inclusion, SignedHead Head, IReadOnlyList<PublicKey> Keys,
    DateTimeOffset MadeAt, string KeyId, byte[] Signature)
{
    public const string ThisKind = "perfapproval-certificate/1";

    public Certificate SignedWith(SigningKey key)
    {
        var unsigned = this with { KeyId = key.Public.Id, Signature = [] };
        return unsigned with { Signature = key.Sign(ProofJson.Write(unsigned)) };
    }

    public bool IsSignedBy(PublicKey key) => key.Id == KeyId && key.Verifies(ProofJson.Write(this with { Signature = [] }), Signature);
}

/// <summary>The finance bureau in whose tree the entries stand.</summary>
public sealed record CertifiedBureau(Guid Id, string Code, string Name);

/// <summary>The target table of which a version is certified, and for which round.</summary>
public sealed record CertifiedTable(Guid Id, string Name, int Year);

/// <summary>The version with all that it says, so that its hash can be taken again.</summary>
public sealed record CertifiedVersion(int Number, string Sha256, string Content)
{
    public TargetContent Text() => TargetContent.Parse(Content);
}
