namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>A connection as its file writes it; what it names may not exist.</summary>
internal sealed record DraftConnection(string From, string Port, string To, JsonPlace Place);
