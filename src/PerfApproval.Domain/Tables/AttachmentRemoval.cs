using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

/// <summary>The fact that the unit took an attachment away: later passes go without it, earlier ones keep it.</summary>
public sealed class AttachmentRemoval
{
    private AttachmentRemoval() { }

    public Guid BureauId { get; private set; }

    public Guid AttachmentId { get; private set; }

    public Guid TableId { get; private set; }

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>The first pass that goes without it.</summary>
    public int Pass { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static AttachmentRemoval Of(Attachment attachment, TargetTable table, Person person, DateTimeOffset at) => new()
    {
        BureauId = attachment.BureauId,
        AttachmentId = attachment.Id,
        TableId = attachment.TableId,
        PersonId = person.Id,
        PersonName = person.Name,
        Pass = table.Pass + 1,
        At = at,
    };
}
