using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Documents;

/// <summary>One thing the import repaired or could not make out, in words, with the place in the source.</summary>
public sealed record ImportNote
{
    /// <summary>The line of a text source, counted from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }

    /// <summary>The project concerned (its number in the document; 0 is the overall part).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Table { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Row { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Column { get; init; }

    /// <summary>A Chinese sentence.</summary>
    public required string What { get; init; }
}
