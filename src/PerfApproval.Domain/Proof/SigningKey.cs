using System.Security.Cryptography;
using System.Text;
using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Proof;

/// <summary>A private key that signs heads and certificates; it stands outside the database that it vouches for.</summary>
public sealed class SigningKey : IDisposable
{
    private readonly ECDsa key;

    private SigningKey(ECDsa key, PublicKey known) => (this.key, Public) = (key, known);

    public PublicKey Public { get; }

    /// <summary>A new key, endorsed by the one it takes the place of.</summary>
    public static SigningKey Make(DateTimeOffset at, SigningKey? predecessor = null)
    {
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var since = CanonicalTime.ToMicroseconds(at);
        var known = new PublicKey(made.ExportSubjectPublicKeyInfo(), since, null, null);
        if (predecessor is null) return new(made, known);
        var endorsement = predecessor.Sign(PublicKey.Succession(known.Id, since, predecessor.Public.Id));
        return new(made, known with { PredecessorId = predecessor.Public.Id, Endorsement = endorsement });
    }

    /// <exception cref="CryptographicException">It is no private key, or not that of this public part.</exception>
    public static SigningKey FromPem(string pem, PublicKey known)
    {
        var read = ECDsa.Create();
        try
        {
            read.ImportFromPem(pem);
            if (!read.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(known.Spki)) throw new CryptographicException("Another key.");
            return new(read, known);
        }
        catch (ArgumentException noKey)
        {
            read.Dispose();
            throw new CryptographicException("Not a key.", noKey);
        }
    }

    public string ToPem() => key.ExportPkcs8PrivateKeyPem();

    public byte[] Sign(string statement) => key.SignData(Encoding.UTF8.GetBytes(statement), HashAlgorithmName.SHA256);

    public void Dispose() => key.Dispose();
}
