using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Data;

/// <summary>A mail that follows from a decision, written in the decision's transaction and sent afterwards.</summary>
public sealed class OutboxMail(
    Guid bureauId, Guid id, Guid personId, Guid tableId, Guid? taskId, NoticeKind kind, string subject, string body, DateTimeOffset createdAt)
{
    public Guid BureauId { get; private set; } = bureauId;

    public Guid Id { get; private set; } = id;

    public Guid PersonId { get; private set; } = personId;

    public Guid TableId { get; private set; } = tableId;

    public Guid? TaskId { get; private set; } = taskId;

    public NoticeKind Kind { get; private set; } = kind;

    public string Subject { get; private set; } = subject;

    public string Body { get; private set; } = body;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;
}
