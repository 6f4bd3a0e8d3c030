namespace PerfApproval.Domain.Proof;

/// <summary>A submission as the audit entry of this sequence tells it.</summary>
public sealed record CertifiedSubmission(int Sequence, DateTimeOffset At, Guid PersonId, string Person, int Pass, int Version, string VersionSha256);
