using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Tables;

/// <summary>An immutable snapshot (版本) of a target table: canonical JSON, its SHA-256, who made it, when and why.</summary>
public sealed class TargetVersion
{
    private TargetVersion() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public Guid TableId { get; private set; }

    /// <summary>Counted from 1 within the table.</summary>
    public int Number { get; private set; }

    public string Content { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public VersionOrigin Origin { get; private set; }

    public Guid AuthorId { get; private set; }

    /// <summary>The activity of the workflow at which it was made.</summary>
    public string StageKey { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    internal static TargetVersion Of(
        TargetTable table, int number, TargetContent content, VersionOrigin origin, Guid authorId, string reason, DateTimeOffset at)
    {
        var canonical = content.Canonical();
        return new()
        {
            BureauId = table.BureauId,
            Id = Guid.CreateVersion7(at),
            TableId = table.Id,
            Number = number,
            Content = canonical,
            Sha256 = CanonicalJson.Sha256(canonical),
            Origin = origin,
            AuthorId = authorId,
            StageKey = table.StageKey,
            Reason = reason,
            CreatedAt = at,
        };
    }
}

/// <summary>What made a version: 导入, 提交 or 采纳修改意见.</summary>
public enum VersionOrigin
{
    Import,
    Submission,
    Correction,
}
