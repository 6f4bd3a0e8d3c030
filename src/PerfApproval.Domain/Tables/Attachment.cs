using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

/// <summary>A file that the unit put beside a table for its reviewers (附件): why the project was approved, how an amount was worked out.</summary>
public sealed class Attachment
{
    private Attachment() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    public AttachmentKind Kind { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public int Size { get; private set; }

    public string Sha256 { get; private set; } = "";

    public Guid PersonId { get; private set; }

    public string PersonName { get; private set; } = "";

    /// <summary>The pass for which it was added: reviewers see it once that pass is submitted.</summary>
    public int Pass { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal static Attachment Of(TargetTable table, Person person, AttachmentKind kind, AttachedFile file, DateTimeOffset at) => new()
    {
        BureauId = table.BureauId,
        Id = Guid.CreateVersion7(at),
        TableId = table.Id,
        Kind = kind,
        FileName = file.Name,
        Size = file.Content.Length,
        Sha256 = file.Sha256,
        PersonId = person.Id,
        PersonName = person.Name,
        Pass = table.Pass + 1,
        At = at,
    };
}

/// <summary>What an attachment is for.</summary>
public enum AttachmentKind
{
    /// <summary>立项依据</summary>
    Grounds,

    /// <summary>测算</summary>
    Calculation,

    /// <summary>其他</summary>
    Other,
}
