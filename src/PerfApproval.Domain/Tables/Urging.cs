namespace PerfApproval.Domain.Tables;

/// <summary>The fact that somebody asked the reviewers to hurry (催办).</summary>
public sealed class Urging
{
    private Urging() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    /// <summary>The wait of the workflow that was urged.</summary>
    public string WaitId { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public string Note { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static Urging Of(TargetTable table, string waitId, Guid personId, string note, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = table.Id,
        WaitId = waitId,
        PersonId = personId,
        Note = note,
        At = at,
    };
}
