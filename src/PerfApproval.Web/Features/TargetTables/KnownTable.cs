using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A table of the unit by what another year or a document knows it by.</summary>
public sealed record KnownTable(Guid Id, TargetKind Kind, string? Code, string Name)
{
    public static KnownTable Of(TargetTable table) => new(table.Id, table.Kind, table.Code, table.Name);

    /// <summary>Takes the one that the content is about out of the list, so that no other content takes it as well.</summary>
    public static KnownTable? Take(List<KnownTable> known, TargetContent content)
    {
        var same = known.Find(k => k.IsFor(content));
        if (same is not null) known.Remove(same);
        return same;
    }

    // A project keeps its code when it is renamed; where the form has no code, the name is all there is.
    private bool IsFor(TargetContent content) => Kind == content.Kind && (Kind == TargetKind.Overall
        || (Code is { Length: > 0 } && content.Project?.Code is { Length: > 0 } code ? Code == code : Name == content.Name));
}
