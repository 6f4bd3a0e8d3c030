using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PerfApproval.Web.Features.Imports;

/// <summary>A table of a preview as it was shown: what the tick beside it sends.</summary>
/// <param name="Place">Its place in the document, counted from 1.</param>
/// <param name="DraftSha256">The draft that it was shown against; blank for a new one.</param>
public sealed record SeenTable(int Place, string DraftSha256)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Place}.{DraftSha256}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out SeenTable? seen)
    {
        seen = text?.Split('.') is [var place, var sha256] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(at, sha256)
            : null;
        return seen is not null;
    }
}
