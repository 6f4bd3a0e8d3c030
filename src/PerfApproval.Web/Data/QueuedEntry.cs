namespace PerfApproval.Web.Data;

/// <summary>An audit entry that has no place in the tree yet; the database queues it with the entry.</summary>
public sealed class QueuedEntry
{
    public Guid BureauId { get; private set; }

    public long Arrived { get; private set; }

    public Guid TableId { get; private set; }

    public int Sequence { get; private set; }
}
