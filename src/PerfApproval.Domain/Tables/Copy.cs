using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

/// <summary>The fact that somebody was sent a copy of a table (抄送): they may read it from then on, and decide nothing.</summary>
public sealed class Copy
{
    private Copy() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public Guid SenderId { get; private set; }

    public Guid RecipientId { get; private set; }

    public string RecipientName { get; private set; } = "";

    public string Note { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static Copy Of(TargetTable table, Guid senderId, Person recipient, string note, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = table.Id,
        SenderId = senderId,
        RecipientId = recipient.Id,
        RecipientName = recipient.Name,
        Note = note,
        At = at,
    };
}
