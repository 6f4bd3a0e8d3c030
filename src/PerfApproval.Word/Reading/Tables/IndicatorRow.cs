using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>One indicator as its row prints it, before the levels that are merged over rows are filled in.</summary>
internal sealed class IndicatorRow
{
    public required Place Place { get; init; }

    /// <summary>The level 1 printed on this row; null when it is blank.</summary>
    public string? Level1 { get; set; }

    public string? Level2 { get; set; }

    /// <summary>Level 1 is blank because the cell above truly reaches down here.</summary>
    public bool Level1Continues { get; init; }

    public bool Level2Continues { get; init; }

    /// <summary>An empty cell parts the level from the name: the label of a merged cell was printed lower than its first row.</summary>
    public bool LevelStandsApart { get; init; }

    /// <summary>The columns did not say what belongs where; the contents did.</summary>
    public bool IsRepaired { get; init; }

    public Dictionary<IndicatorField, IReadOnlyList<string>> Texts { get; } = [];

    public bool HasLevel => Level1 is not null || Level2 is not null;

    /// <summary>It prints a level or truly continues one.</summary>
    public bool IsLevelled => HasLevel || Level1Continues || Level2Continues;

    /// <summary>Only levels, nothing of an indicator.</summary>
    public bool IsEmpty => Texts.Count == 0;

    public bool Has(IndicatorField field) => Texts.ContainsKey(field);

    public string Text(IndicatorField field) => Texts.TryGetValue(field, out var lines) ? string.Join('\n', lines) : "";
}
