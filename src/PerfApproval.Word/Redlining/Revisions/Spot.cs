using PerfApproval.Domain.Documents;
using PerfApproval.Word.Redlining.Matching;
using PerfApproval.Word.Redlining.Passages;

namespace PerfApproval.Word.Redlining.Revisions;

/// <summary>Where in the two documents a comparison stands, and so who is answerable for what it finds there.</summary>
internal sealed record Spot
{
    /// <summary>Null where nobody wrote what changes, only the layout.</summary>
    public TargetDocument? Unit { get; init; }

    /// <summary>The unit in both documents; null inside one that only one of them has.</summary>
    public IndexPair? Units { get; init; }

    public ProjectTarget? Project { get; init; }

    /// <summary>The same project in the earlier document.</summary>
    public ProjectTarget? Earlier { get; init; }

    /// <summary>The indicator, or the item of an overall target.</summary>
    public Guid? RowId { get; init; }

    /// <summary>Whether all of it came or went at once.</summary>
    public bool IsWhole { get; init; }

    /// <summary>In a row that had to be written anew, the cells that say something else; null where every change is one of its cell.</summary>
    public IReadOnlySet<FieldTag>? Changed { get; init; }

    /// <summary>Who moved the row; null where it kept its place.</summary>
    public Revision? MovedBy { get; init; }

    public Revision AnsweredBy(Authorship authorship, FieldTag? field)
    {
        if (Unit is null) return authorship.Otherwise;
        if (IsWhole) return authorship.Of(new ChangePlace(Unit, Project, RowId, null));
        if (field is not { } tag || CellNames.Of(tag) is not { } name) return authorship.Otherwise;
        return Changed?.Contains(tag) == false ? authorship.Otherwise : authorship.Of(new ChangePlace(Unit, Project, RowId, name));
    }
}
