using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.History;

/// <summary>A row of a target table that keeps its identity: an indicator, or an item of an overall target.</summary>
public sealed record TargetRow(Guid Id, RowPlace Place, IReadOnlyList<Cell> Cells)
{
    public const string Title = "title", Goal = "goal", Indicators = "indicators";

    /// <summary>What people call it: the indicator's name, the item's title.</summary>
    public string Name => Cells[0].Text;

    /// <summary>The cell in which it says what is aimed at.</summary>
    public Cell MostTelling => Cells[1];

    /// <summary>The rows in the order of the table.</summary>
    /// <param name="content">Whose rows all have identities.</param>
    public static IReadOnlyList<TargetRow> Of(TargetContent content) => content.Project is { } project
        ? [.. project.Indicators.Select((indicator, i) => Of(indicator, i + 1))]
        : [.. (content.Overall?.Items ?? []).Select((item, i) => Of(item, i + 1))];

    private static TargetRow Of(Indicator indicator, int position) => new(Identity(indicator.Id), new(position, indicator.Level1, indicator.Level2),
    [
        new(TargetCells.IndicatorName, indicator.Name),
        new(TargetCells.Value, indicator.Value),
        new(TargetCells.Description, indicator.Description ?? ""),
        new(TargetCells.Basis, indicator.Basis ?? ""),
        new(TargetCells.Weight, indicator.Weight ?? ""),
    ]);

    private static TargetRow Of(OverallItem item, int position) => new(Identity(item.Id), new(position, "", ""),
        [new(Title, item.Title), new(Goal, item.Goal), new(Indicators, item.Indicators)]);

    private static Guid Identity(Guid? id) => id ?? throw new ArgumentException("A row without an identity cannot be found again.", nameof(id));
}

/// <summary>A cell by its name, and what it says.</summary>
public sealed record Cell(string Field, string Text);
