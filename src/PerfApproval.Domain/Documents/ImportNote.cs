using System.Text.Json.Serialization;

namespace PerfApproval.Domain.Documents;

/// <summary>One thing the import repaired or could not make out, in words, with the place in the source.</summary>
public sealed record ImportNote
{
    private static readonly string[] Asking = ["请", "未读入", "未逐一列出"];

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

    /// <summary>Whether somebody has to look at it: what was merely tidied up says so and asks for nothing.</summary>
    [JsonIgnore]
    public bool NeedsALook => Asking.Any(asks => What.Contains(asks, StringComparison.Ordinal));
}
