namespace PerfApproval.Domain.Tables;

/// <summary>The fact that a preparer took a submitted table back (撤回) before the next reviewer had acted.</summary>
public sealed class Withdrawal
{
    private Withdrawal() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public int Pass { get; private set; }

    public Guid PersonId { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static Withdrawal Of(TargetTable table, Guid personId, string reason, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = table.Id,
        Pass = table.Pass,
        PersonId = personId,
        Reason = reason,
        At = at,
    };
}
