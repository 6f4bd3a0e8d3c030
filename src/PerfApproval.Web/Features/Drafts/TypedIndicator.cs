using System.ComponentModel.DataAnnotations;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What was typed into one indicator row.</summary>
public sealed class TypedIndicator
{
    /// <summary>The identity that the row had before; null for a row that was added.</summary>
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

    public bool IsBlank => string.IsNullOrWhiteSpace(Kind + FiledLevel1 + FiledLevel2 + Name + Description + Value + Basis + Weight);

    public static TypedIndicator Of(Form form, Indicator indicator) => new()
    {
        Id = indicator.Id,
        Kind = form.Taxonomy.Has(indicator.Level1, indicator.Level2) ? indicator.Level2 : null,
        FiledLevel1 = indicator.Level1,
        FiledLevel2 = indicator.Level2,
        Name = indicator.Name,
        Description = indicator.Description,
        Value = indicator.Value,
        Basis = indicator.Basis,
        Weight = indicator.Weight,
    };

    /// <summary>The level 1 under which it stands now.</summary>
    public string Level1On(Form form) => (Kind is null ? null : form.Taxonomy.Level1Of(Kind)) ?? FiledLevel1 ?? "";

    /// <summary>The indicator that this makes of the one that was filed.</summary>
    public Indicator On(Form form, Indicator? filed)
    {
        var level1 = Kind is null ? null : form.Taxonomy.Level1Of(Kind);
        return new()
        {
            Id = filed?.Id,
            Level1 = Level1On(form),
            Level2 = level1 is null ? FiledLevel2 ?? "" : Kind ?? "",
            Name = Lines.Joined(Name),
            Value = Lines.Joined(Value),
            Description = Typed(form, IndicatorField.Description, Description, filed?.Description),
            Basis = Typed(form, IndicatorField.Basis, Basis, filed?.Basis),
            Weight = string.IsNullOrWhiteSpace(Weight) && (Weight is null || filed?.Weight is null) ? filed?.Weight : Lines.Joined(Weight),
        };
    }

    // A column that the form lacks was not asked for; one that was never filled in stays empty in the way it was.
    private static string? Typed(Form form, IndicatorField field, string? typed, string? filed)
    {
        if (form.Indicators.Columns.All(c => c.Field != field)) return filed;
        return typed is null && filed is null ? null : Lines.Joined(typed);
    }
}
