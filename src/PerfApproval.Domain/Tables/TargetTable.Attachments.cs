using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private const int MostAttachments = 20;

    private readonly List<Attachment> attachments = [];
    private readonly List<AttachmentRemoval> attachmentRemovals = [];

    public IReadOnlyList<Attachment> Attachments => attachments;

    public IReadOnlyList<AttachmentRemoval> AttachmentRemovals => attachmentRemovals;

    /// <summary>The files that go with what was submitted for a pass; that after the last one is being prepared.</summary>
    public IEnumerable<Attachment> AttachmentsIn(int pass) => attachments.Where(a =>
        a.Pass <= pass && !attachmentRemovals.Exists(r => r.AttachmentId == a.Id && r.Pass <= pass)).OrderBy(a => a.At);

    /// <summary>Puts a file beside the draft for its reviewers.</summary>
    /// <exception cref="RuleBrokenException">Not a draft, not this person's, too many, or the same file is there.</exception>
    public Attachment Attach(Actor preparer, AttachmentKind kind, AttachedFile file, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeDraft(run);
        var now = AttachmentsIn(Pass + 1).ToList();
        if (now.Find(a => a.Sha256 == file.Sha256) is { } same) throw new RuleBrokenException($"内容相同的附件“{same.FileName}”已经上传过，无需重复上传。");
        if (now.Count >= MostAttachments) throw new RuleBrokenException($"一份目标表最多带 {MostAttachments} 个附件；请合并文件，或先删去不需要的。");
        var attachment = Attachment.Of(this, preparer.Person, kind, file, run.At);
        attachments.Add(attachment);
        if (!Preparers.Contains(preparer.Id)) Preparers = [.. Preparers, preparer.Id];
        Record("attached", preparer.Id, new() { ["attachment"] = attachment.Id.ToString(), ["file"] = attachment.FileName, ["sha256"] = attachment.Sha256 }, run.At);
        return attachment;
    }

    /// <summary>Takes a file away from the draft; what was submitted with it keeps it.</summary>
    /// <exception cref="RuleBrokenException">Not a draft, not this person's, or there is no such file any more.</exception>
    public Attachment Detach(Actor preparer, Guid attachmentId, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeDraft(run);
        var attachment = AttachmentsIn(Pass + 1).FirstOrDefault(a => a.Id == attachmentId)
            ?? throw new RuleBrokenException("没有找到这个附件，可能已经删去；请刷新页面查看。");
        attachmentRemovals.Add(AttachmentRemoval.Of(attachment, this, preparer.Person, run.At));
        Record("detached", preparer.Id, new() { ["attachment"] = attachment.Id.ToString(), ["file"] = attachment.FileName }, run.At);
        return attachment;
    }
}
