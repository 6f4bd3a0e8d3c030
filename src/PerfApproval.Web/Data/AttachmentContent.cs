namespace PerfApproval.Web.Data;

/// <summary>The bytes of an attachment, apart from what lists show of it.</summary>
public sealed class AttachmentContent(Guid bureauId, Guid attachmentId, byte[] content)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid AttachmentId { get; private set; } = attachmentId;

    public byte[] Content { get; private set; } = content;
}
