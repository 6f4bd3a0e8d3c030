namespace PerfApproval.Domain.Workflow;

/// <summary>Tells people what has happened to the table.</summary>
public sealed record Notify(string Id, string Name, DiagramPosition Position, NoticeKind Kind, NoticeRecipient Recipient)
    : Activity(Id, Name, Position, [Outcome.Done]);
