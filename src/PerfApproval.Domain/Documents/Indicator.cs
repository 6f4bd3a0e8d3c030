using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Documents;

/// <summary>A performance indicator (三级指标) with its place in the taxonomy and its target value, as it was filed.</summary>
public sealed record Indicator
{
    /// <summary>The identity that survives edits and moves; a document that is only read has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? Id { get; init; }

    public required string Level1 { get; init; }

    public required string Level2 { get; init; }

    public required string Name { get; init; }

    /// <summary>Null where the form has no column for it.</summary>
    public string? Description { get; init; }

    public required string Value { get; init; }

    /// <summary>The basis of the value (指标值确定依据); null where the form has no column for it.</summary>
    public string? Basis { get; init; }

    /// <summary>What it counts for in percent (权重), as it was filed; null where the year weighs no indicators.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Weight { get; init; }
}
