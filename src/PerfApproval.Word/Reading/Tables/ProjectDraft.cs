using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Tables;

/// <summary>What of a document belongs to one project, before it is interpreted.</summary>
internal sealed class ProjectDraft
{
    /// <summary>What the heading says, by field key; empty without a heading.</summary>
    public Dictionary<string, string> Heading { get; } = new(StringComparer.Ordinal);

    public string? HeadingText { get; init; }

    public Place Place { get; set; }

    /// <summary>Paragraphs between the heading and the first row.</summary>
    public List<TextParagraph> Opening { get; } = [];

    public List<HeadSourceRow> Head { get; } = [];

    /// <summary>The header row and the rows below it, with the table each stands in.</summary>
    public List<IndicatorSourceRow> Indicators { get; } = [];

    public TableRow LastRow => Indicators.Count > 0 ? Indicators[^1].Row : Head[^1].Row;

    public bool HasRows => Head.Count + Indicators.Count > 0;

    public bool IsHeaded(string heading) =>
        LabelKey.Of(heading) is { Length: > 0 } key && key == LabelKey.Of(HeadingText ?? "");

    /// <summary>Adds paragraphs to the cell that was read last, after an empty one.</summary>
    public void LengthenLastCell(IReadOnlyList<CleanText> paragraphs)
    {
        var row = LastRow;
        var last = row.Cells[^1];
        var longer = row.With([.. row.Cells.SkipLast(1), last.With(CleanText.Joined([last.Content, CleanText.Empty, .. paragraphs]))]);
        if (Indicators.Count > 0) Indicators[^1] = Indicators[^1] with { Row = longer };
        else Head[^1] = Head[^1] with { Row = longer };
    }
}

/// <summary>A row above the indicators, and whether it can only hold what the labels above it announced.</summary>
internal sealed record HeadSourceRow(TableRow Row, bool HoldsValues);

/// <summary>A row of the indicator part and the table it stands in: column positions compare only within one table.</summary>
internal sealed record IndicatorSourceRow(TableRow Row, int Table);
