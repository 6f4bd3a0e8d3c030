using System.ComponentModel.DataAnnotations;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What was typed into one indicator row.</summary>
public sealed class TypedIndicator : ITypedRow<TypedIndicator>
{
    /// <summary>The identity of the row; one that a button has just added has one of its own.</summary>
    public Guid? Id { get; set; }

    /// <summary>The level 2 chosen from the form's taxonomy; null keeps the levels as they were filed.</summary>
    public string? Kind { get; set; }

    public string? FiledLevel1 { get; set; }

    public string? FiledLevel2 { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Value { get; set; }

    public string? Basis { get; set; }

    /// <summary>Null where the page did not ask for it.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Weight { get; set; }

    public static TypedIndicator Of(Form form, DraftRow row)
    {
        var (level1, level2) = row.Levels;
        return new()
        {
            Id = row.Id,
            Kind = form.Taxonomy.Has(level1, level2) ? level2 : null,
            FiledLevel1 = level1,
            FiledLevel2 = level2,
            Name = row[TargetCells.IndicatorName],
            Description = row[TargetCells.Description],
            Value = row[TargetCells.Value],
            Basis = row[TargetCells.Basis],
            Weight = row[TargetCells.Weight],
        };
    }

    /// <summary>A new row of the same kind below.</summary>
    public TypedIndicator Next() => new() { Id = Guid.NewGuid(), Kind = Kind, FiledLevel1 = FiledLevel1, FiledLevel2 = FiledLevel2 };

    public TypedIndicator Twin() => new()
    {
        Id = Guid.NewGuid(),
        Kind = Kind,
        FiledLevel1 = FiledLevel1,
        FiledLevel2 = FiledLevel2,
        Name = Name,
        Description = Description,
        Value = Value,
        Basis = Basis,
        Weight = Weight,
    };

    public (string Level1, string Level2) LevelsOn(Form form) =>
        Kind is not null && form.Taxonomy.Level1Of(Kind) is { } level1 ? (level1, Kind) : (FiledLevel1 ?? "", FiledLevel2 ?? "");

    /// <param name="seen">The row as the page showed it first; what the page did not ask for is as it was.</param>
    public DraftRow On(Form form, DraftRow seen)
    {
        var (level1, level2) = LevelsOn(form);
        var cells = new Dictionary<string, string>(seen.Cells)
        {
            [DraftRow.Kind] = DraftRow.KindOf(level1, level2),
            [TargetCells.IndicatorName] = Name ?? "",
            [TargetCells.Value] = Value ?? "",
        };
        var asked = DraftSheet.CellsOf(TargetKind.Project, form);
        if (asked.Contains(TargetCells.Description)) cells[TargetCells.Description] = Description ?? "";
        if (asked.Contains(TargetCells.Basis)) cells[TargetCells.Basis] = Basis ?? "";
        if (Weight is not null) cells[TargetCells.Weight] = Weight;
        return new(seen.Id, cells);
    }
}
