using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Audits;

/// <summary>What the database has on record about one target table, to be held against its audit entries.</summary>
public sealed class TableRecords(Guid id, string name, AuditChain chain)
{
    public Guid Id => id;

    public string Name => name;

    /// <summary>Where the table itself says its chain ends.</summary>
    public AuditChain Chain => chain;

    public List<AuditEntry> Entries { get; } = [];

    public List<KeptVersion> Versions { get; } = [];

    public List<Decision> Decisions { get; } = [];

    public List<Submission> Submissions { get; } = [];

    public List<TakeBack> TakeBacks { get; } = [];
}

/// <summary>A version without its content, whose hash was taken again when it was read.</summary>
public sealed record KeptVersion(int Number, Guid AuthorId, DateTimeOffset At, string Reason, string Sha256, string HashOfContent);
