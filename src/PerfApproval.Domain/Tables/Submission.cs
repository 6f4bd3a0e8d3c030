namespace PerfApproval.Domain.Tables;

/// <summary>The fact that a preparer submitted (提交) a version; each begins a new pass through the workflow.</summary>
public sealed class Submission
{
    private Submission() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public Guid VersionId { get; private set; }

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    public int Pass { get; private set; }

    public Guid Key { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static Submission Of(TargetTable table, TargetVersion version, People.Person person, Guid key, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = table.Id,
        VersionId = version.Id,
        PersonId = person.Id,
        PersonName = person.Name,
        Pass = table.Pass,
        Key = key,
        At = at,
    };
}
