using PerfApproval.Domain.History;
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

    /// <summary>How many cells and rows differ from the version before; none in the first.</summary>
    public int Changes { get; private set; }

    /// <summary>How many indicators, or items of an overall target, these concern.</summary>
    public int RowsConcerned { get; private set; }

    internal static TargetVersion Of(
        TargetTable table, int number, TargetVersion? before, VersionOrigin origin, Guid authorId, string reason, DateTimeOffset at)
    {
        var content = TargetContent.Parse(table.Draft);
        var canonical = content.Canonical();
        var comparison = before is null ? null : Comparison.Of(TargetContent.Parse(before.Content), content);
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
            Changes = comparison?.Changes ?? 0,
            RowsConcerned = comparison?.RowsConcerned ?? 0,
        };
    }
}

/// <summary>What made a version: 导入, 提交, 采纳修改意见, the beginning of an 调整, or 沿用上年.</summary>
public enum VersionOrigin
{
    Import,
    Submission,
    Correction,
    Adjustment,
    Rollover,
}
