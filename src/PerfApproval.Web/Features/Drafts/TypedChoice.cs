using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What a preparer chose where two people had meant different things.</summary>
public sealed class TypedChoice
{
    public const string Mine = "mine", Other = "theirs";

    public Guid? Row { get; set; }

    public string Field { get; set; } = "";

    /// <summary>Whether the other removed the whole row.</summary>
    public bool IsGone { get; set; }

    /// <summary>What the cell says now.</summary>
    public string? Theirs { get; set; }

    /// <summary>Null while nothing was chosen.</summary>
    public string? Choice { get; set; }

    /// <summary>One for each cell; a row that is gone is one choice, whatever was typed into it.</summary>
    public static IEnumerable<TypedChoice> Of(IEnumerable<AmendmentConflict> conflicts) => conflicts.Where(c => c is { Yours: not null, Field: not null })
        .Select(c => new TypedChoice { Row = c.RowId, Field = c.Field ?? "", IsGone = c.Theirs is null, Theirs = c.Theirs })
        .DistinctBy(c => (c.Row, c.IsGone ? null : c.Field));

    /// <summary>What was typed, with the other's text wherever that was chosen.</summary>
    public static DraftSheet Applied(IEnumerable<TypedChoice> choices, DraftSheet typed, DraftSheet seen)
    {
        foreach (var choice in choices.Where(c => c.Choice == Other)) typed = choice.Undone(typed, seen);
        return typed;
    }

    /// <summary>The draft as it is now, with what was typed wherever it is still open.</summary>
    public static DraftSheet Overlaid(IEnumerable<AmendmentConflict> conflicts, DraftSheet typed, DraftSheet now)
    {
        foreach (var conflict in conflicts.Where(c => c.Yours is not null && c.Field is not null)) now = Overlaid(conflict, typed, now);
        return now;
    }

    public bool Concerns(CellEdit edit) => edit.RowId == Row && (IsGone || edit.Field == Field);

    private DraftSheet Undone(DraftSheet typed, DraftSheet seen)
    {
        if (IsGone) return typed with { Rows = [.. typed.Rows.Where(r => r.Id != Row)] };
        if (Row is null) return typed with { Fields = new Dictionary<string, string>(typed.Fields) { [Field] = seen.Fields.GetValueOrDefault(Field, "") } };
        var said = seen.Rows.FirstOrDefault(r => r.Id == Row)?[Field] ?? "";
        return typed with { Rows = [.. typed.Rows.Select(r => r.Id == Row ? r.With(Field, said) : r)] };
    }

    private static DraftSheet Overlaid(AmendmentConflict conflict, DraftSheet typed, DraftSheet now)
    {
        var (field, text) = (conflict.Field ?? "", conflict.Yours ?? "");
        if (conflict.RowId is not { } id) return now with { Fields = new Dictionary<string, string>(now.Fields) { [field] = text } };
        if (now.Rows.Any(r => r.Id == id)) return now with { Rows = [.. now.Rows.Select(r => r.Id == id ? r.With(field, text) : r)] };
        return typed.Rows.FirstOrDefault(r => r.Id == id) is { } gone ? now with { Rows = [.. now.Rows, gone] } : now;
    }
}
