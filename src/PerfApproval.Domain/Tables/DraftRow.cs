using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;

namespace PerfApproval.Domain.Tables;

/// <summary>A row of a draft as a preparer edits it: an indicator or an item of an overall target, cell by cell.</summary>
public sealed record DraftRow(Guid Id, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell with an indicator's levels 1 and 2, with a tab between them: they are chosen together.</summary>
    public const string Kind = "kind";

    private const char Between = '\t';

    public static readonly IReadOnlyList<string> OfIndicators =
        [Kind, TargetCells.IndicatorName, TargetCells.Description, TargetCells.Value, TargetCells.Basis, TargetCells.Weight];

    public static readonly IReadOnlyList<string> OfItems = [TargetRow.Title, TargetRow.Goal, TargetRow.Indicators];

    /// <summary>What people call it.</summary>
    public string Name => Cells.ContainsKey(TargetRow.Title) ? this[TargetRow.Title] : this[TargetCells.IndicatorName];

    public string this[string field] => Cells.GetValueOrDefault(field, "");

    /// <summary>Levels 1 and 2 of an indicator.</summary>
    public (string Level1, string Level2) Levels => this[Kind].Split(Between, 2) is [var level1, var level2] ? (level1, level2) : ("", this[Kind]);

    public bool IsBlank => Cells.All(c => c.Key == Kind || string.IsNullOrWhiteSpace(c.Value));

    public static string KindOf(string level1, string level2) => level1.Length + level2.Length == 0 ? "" : $"{level1}{Between}{level2}";

    public static DraftRow Blank(Guid id) => new(id, new Dictionary<string, string>());

    public static DraftRow Of(Indicator indicator, int place) => new(indicator.Id ?? AtPlace(place), new Dictionary<string, string>
    {
        [Kind] = KindOf(indicator.Level1, indicator.Level2),
        [TargetCells.IndicatorName] = indicator.Name,
        [TargetCells.Description] = indicator.Description ?? "",
        [TargetCells.Value] = indicator.Value,
        [TargetCells.Basis] = indicator.Basis ?? "",
        [TargetCells.Weight] = indicator.Weight ?? "",
    });

    public static DraftRow Of(OverallItem item, int place) => new(item.Id ?? AtPlace(place), new Dictionary<string, string>
    {
        [TargetRow.Title] = item.Title,
        [TargetRow.Goal] = item.Goal,
        [TargetRow.Indicators] = item.Indicators,
    });

    public DraftRow With(string field, string text) => this with { Cells = new Dictionary<string, string>(Cells) { [field] = text } };

    public bool SaysTheSameAs(IReadOnlyDictionary<string, string> cells) =>
        Cells.Keys.Union(cells.Keys).All(field => CellText.Kept(this[field]) == CellText.Kept(cells.GetValueOrDefault(field)));

    /// <summary>The indicator that this makes of the one that was filed; a cell that says what it said stays as it was, also where that was nothing.</summary>
    internal Indicator On(Indicator? filed, Form form)
    {
        var said = filed is null ? Blank(Id) : Of(filed, 0);
        var (level1, level2) = this[Kind] == said[Kind] && filed is not null ? (filed.Level1, filed.Level2) : Levels;
        return new()
        {
            Id = filed is { Id: null } ? null : Id,
            Level1 = level1,
            Level2 = level2,
            Name = this[TargetCells.IndicatorName],
            Value = this[TargetCells.Value],
            Description = Said(TargetCells.Description, said, filed, filed?.Description, form, IndicatorField.Description),
            Basis = Said(TargetCells.Basis, said, filed, filed?.Basis, form, IndicatorField.Basis),
            Weight = Said(TargetCells.Weight, said, filed, filed?.Weight, form, IndicatorField.Weight),
        };
    }

    internal OverallItem ToItem() => new(this[TargetRow.Title], this[TargetRow.Goal], this[TargetRow.Indicators]) { Id = Id };

    // A new row says nothing in the form's own columns, and has no others.
    private string? Said(string field, DraftRow said, Indicator? filed, string? was, Form form, IndicatorField column)
    {
        if (this[field].Length > 0 && this[field] != said[field]) return this[field];
        if (filed is not null) return this[field] == said[field] ? was : "";
        return column != IndicatorField.Weight && form.Indicators.Columns.Any(c => c.Field == column) ? "" : null;
    }

    // A row that was kept before rows had identities is known by its place.
    private static Guid AtPlace(int place) => new(place + 1, 0, 0, new byte[8]);
}
