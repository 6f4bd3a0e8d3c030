namespace PerfApproval.Domain.Proof;

/// <summary>All public keys that ever signed, the first to the present one, each endorsed by the one before.</summary>
public sealed class KeyChain(IReadOnlyList<PublicKey> keys)
{
    private const string Kind = "perfapproval-keys/1";

    public IReadOnlyList<PublicKey> Keys { get; } = keys;

    public PublicKey? Current => Keys.Count == 0 ? null : Keys[^1];

    public PublicKey? Find(string id) => Keys.FirstOrDefault(k => k.Id == id);

    /// <summary>As it is kept in a file and handed to whoever is to check signatures.</summary>
    public string Write() => ProofJson.Write(new KeyFile(Kind, Keys));

    /// <returns>Null where the text is no list of keys.</returns>
    public static KeyChain? Read(string written) => ProofJson.Read<KeyFile>(written) is { Kind: Kind } file ? new(file.Keys) : null;

    public KeyChain With(PublicKey next) => new([.. Keys, next]);

    public bool Signed(SignedHead head) => Find(head.KeyId) is { } key && head.IsSignedBy(key);

    /// <summary>The first key that the one before it does not vouch for; null when the chain holds.</summary>
    public PublicKey? Unendorsed() =>
        Keys.Where((key, i) => i == 0 ? key.PredecessorId is not null || key.Endorsement is not null : !key.IsEndorsedBy(Keys[i - 1])).FirstOrDefault();

    /// <summary>Whether somebody who trusts the others can trust this key: it is one of them, or follows from one by endorsements.</summary>
    public bool Reaches(string keyId, KeyChain trusted)
    {
        var reached = false;
        for (var i = 0; i < Keys.Count; i++)
        {
            reached = trusted.Find(Keys[i].Id) is not null || reached && Keys[i].IsEndorsedBy(Keys[i - 1]);
            if (Keys[i].Id == keyId) return reached;
        }

        return false;
    }

    private sealed record KeyFile(string Kind, IReadOnlyList<PublicKey> Keys);
}
