namespace PerfApproval.Domain.Documents;

/// <summary>What one official 《部门预算绩效目标》 document says, independent of the file it was read from.</summary>
public sealed record TargetDocument
{
    public required string Form { get; init; }

    /// <summary>The budget year; null when the document does not say it, which a note then explains.</summary>
    public required int? Year { get; init; }

    public required DocumentUnit Unit { get; init; }

    public required OverallTarget? Overall { get; init; }

    public required IReadOnlyList<ProjectTarget> Tables { get; init; }

    public IReadOnlyList<ImportNote> Notes { get; init; } = [];
}
