using PerfApproval.Domain.Auditing;

namespace PerfApproval.Domain.Proof;

/// <summary>One link of the table's hash chain, as a certificate or an archive tells it.</summary>
public sealed record CertifiedEntry(
    int Sequence, DateTimeOffset At, Guid? PersonId, string What, string Details, string PreviousHash, string Hash)
{
    public static CertifiedEntry Of(AuditEntry entry) =>
        new(entry.Sequence, entry.At, entry.PersonId, entry.What, entry.Details, entry.PreviousHash, entry.Hash);

    public AuditEntry Of(Guid bureauId, Guid tableId) =>
        AuditEntry.AsTold(bureauId, tableId, Sequence, At, PersonId, What, Details, PreviousHash, Hash);
}
