using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Documents;

/// <summary>The overall target of a unit (部门整体绩效目标): the first part of a document, as printed.</summary>
public sealed record OverallTarget
{
    public required IReadOnlyList<string> Goal { get; init; }

    public required IReadOnlyList<OverallItem> Items { get; init; }

    /// <summary>Paragraphs as printed, their numbers included, the opening line first.</summary>
    public required IReadOnlyList<string> Measures { get; init; }
}

/// <summary>One 分项绩效目标 of the overall target, without its number and without the labels 绩效目标 and 绩效指标.</summary>
public sealed record OverallItem(string Title, string Goal, string Indicators)
{
    /// <summary>The identity that survives edits and moves; a document that is only read has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Id { get; init; }
}
