using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

/// <summary>The fact that a unit gave a table up for the round (终止).</summary>
public sealed class Termination
{
    private Termination() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal static Termination Of(TargetTable table, Person person, string reason, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = table.Id,
        PersonId = person.Id,
        PersonName = person.Name,
        Reason = reason,
        At = at,
    };
}
