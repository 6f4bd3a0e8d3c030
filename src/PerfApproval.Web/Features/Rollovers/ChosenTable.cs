using System.Diagnostics.CodeAnalysis;

namespace PerfApproval.Web.Features.Rollovers;

/// <summary>A table of last year as a list showed it: what the tick beside it sends.</summary>
public sealed record ChosenTable(Guid TableId, Guid VersionId)
{
    public override string ToString() => $"{TableId:N}.{VersionId:N}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out ChosenTable? chosen)
    {
        chosen = text?.Split('.') is [var table, var version] && Guid.TryParseExact(table, "N", out var tableId) && Guid.TryParseExact(version, "N", out var versionId)
            ? new(tableId, versionId)
            : null;
        return chosen is not null;
    }
}
