using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Proof;

/// <summary>The public part of a key that signs heads and certificates (ECDSA P-256), endorsed by the key before it.</summary>
public sealed record PublicKey(byte[] Spki, DateTimeOffset Since, string? PredecessorId, byte[]? Endorsement)
{
    private const string Curve = "1.2.840.10045.3.1.7";

    /// <summary>The SHA-256 of the key itself: who knows this id knows the key.</summary>
    [JsonIgnore]
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Spki));

    public bool Verifies(string statement, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Spki, out var read);
            return read == Spki.Length && key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == Curve
                && key.VerifyData(Encoding.UTF8.GetBytes(statement), signature, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            // Not a key at all: it has signed nothing.
            return false;
        }
    }

    /// <summary>Whether that key vouched for this one as its successor.</summary>
    public bool IsEndorsedBy(PublicKey predecessor) =>
        PredecessorId == predecessor.Id && Endorsement is not null && predecessor.Verifies(Succession(Id, Since, predecessor.Id), Endorsement);

    internal static string Succession(string id, DateTimeOffset since, string predecessorId) => CanonicalJson.Of(new JsonObject
    {
        ["key"] = id,
        ["kind"] = "signing-key",
        ["predecessor"] = predecessorId,
        ["since"] = CanonicalTime.Of(since),
    });
}
