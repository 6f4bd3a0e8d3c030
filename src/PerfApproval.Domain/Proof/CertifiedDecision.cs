namespace PerfApproval.Domain.Proof;

/// <summary>A decision as the audit entry of this sequence tells it; role, verdict, rating and factor are the words of the entry.</summary>
public sealed record CertifiedDecision(
    int Sequence, Guid Id, DateTimeOffset At, Guid PersonId, string Person, string Role, Guid? OnBehalfOf, string? OnBehalfOfName,
    string Stage, string StageName, string Verdict, string Outcome, string Reason, string? Rating, string Factor, string VersionSha256, bool TakenBack);
