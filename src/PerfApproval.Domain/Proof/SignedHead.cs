using System.Text.Json.Nodes;
using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Proof;

/// <summary>The root of a bureau's tree of entries at a moment, signed (签名树头): it stands for every entry there was.</summary>
public sealed class SignedHead(Guid bureauId, long size, TreeHash root, DateTimeOffset at, string keyId, byte[] signature)
{
    public Guid BureauId { get; private set; } = bureauId;

    public long Size { get; private set; } = size;

    public TreeHash Root { get; private set; } = root;

    public DateTimeOffset At { get; private set; } = at;

    public string KeyId { get; private set; } = keyId;

    public byte[] Signature { get; private set; } = signature;

    /// <param name="at">Kept to the microsecond, as the database keeps it.</param>
    public static SignedHead Of(Guid bureauId, GrowingTree tree, SigningKey key, DateTimeOffset at)
    {
        var moment = CanonicalTime.ToMicroseconds(at);
        var (size, root) = (tree.Size, tree.Root());
        return new(bureauId, size, root, moment, key.Public.Id, key.Sign(Statement(bureauId, size, root, moment, key.Public.Id)));
    }

    public bool IsSignedBy(PublicKey key) => key.Id == KeyId && key.Verifies(Statement(BureauId, Size, Root, At, KeyId), Signature);

    private static string Statement(Guid bureauId, long size, TreeHash root, DateTimeOffset at, string keyId) => CanonicalJson.Of(new JsonObject
    {
        ["at"] = CanonicalTime.Of(at),
        ["bureau"] = bureauId.ToString(),
        ["key"] = keyId,
        ["kind"] = "signed-head",
        ["root"] = root.ToString(),
        ["size"] = size,
    });
}
