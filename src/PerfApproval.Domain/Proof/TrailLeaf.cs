using System.Text;
using System.Text.Json.Nodes;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Proof;

/// <summary>The place of one audit entry in its bureau's tree of entries.</summary>
public sealed class TrailLeaf(Guid bureauId, long position, Guid tableId, int sequence, TreeHash hash)
{
    public Guid BureauId { get; private set; } = bureauId;

    /// <summary>Counted from 0, in the order of arrival, without a gap.</summary>
    public long Position { get; private set; } = position;

    public Guid TableId { get; private set; } = tableId;

    public int Sequence { get; private set; } = sequence;

    public TreeHash Hash { get; private set; } = hash;

    /// <summary>What an entry is as a leaf: its hash, and of which table it is which entry.</summary>
    public static TreeHash HashOf(Guid bureauId, Guid tableId, int sequence, string entryHash) =>
        TreeHash.OfLeaf(Encoding.UTF8.GetBytes(CanonicalJson.Of(new JsonObject
        {
            ["bureau"] = bureauId.ToString(),
            ["hash"] = entryHash,
            ["sequence"] = sequence,
            ["table"] = tableId.ToString(),
        })));

    public static TreeHash HashOf(AuditEntry entry) => HashOf(entry.BureauId, entry.TableId, entry.Sequence, entry.Hash);
}
