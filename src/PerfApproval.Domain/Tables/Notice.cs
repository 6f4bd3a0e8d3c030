using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

/// <summary>Somebody is to be told something about a table; the words and the sending are not decided here.</summary>
/// <param name="TaskId">The task it is about; null for news to the preparer.</param>
public sealed record Notice(NoticeKind Kind, Guid PersonId, Guid? TaskId);
