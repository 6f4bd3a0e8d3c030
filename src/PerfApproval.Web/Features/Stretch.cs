using Microsoft.AspNetCore.WebUtilities;

namespace PerfApproval.Web.Features;

/// <summary>A stretch of a list that may be a million rows long: found by the row it begins after or ends before, never by counting.</summary>
/// <param name="Before">What stands before it can be found with this key; null at the beginning of the list.</param>
/// <param name="After">What comes after it can be found with this key; null at its end.</param>
public sealed record Stretch<T>(IReadOnlyList<T> Rows, string? Before, string? After)
{
    /// <summary>The addresses of the neighbouring stretches with the same filter.</summary>
    public StretchLinks LinksTo(string path, IEnumerable<KeyValuePair<string, string?>> filter)
    {
        KeyValuePair<string, string?>[] kept = [.. filter.Where(f => !string.IsNullOrEmpty(f.Value))];
        return new(
            Before is null ? null : QueryHelpers.AddQueryString(path, kept.Append(new("before", Before))),
            After is null ? null : QueryHelpers.AddQueryString(path, kept.Append(new("after", After))),
            QueryHelpers.AddQueryString(path, kept));
    }
}

/// <summary>The addresses of the stretches before and after one, and of the first.</summary>
public sealed record StretchLinks(string? Previous, string? Next, string First);

/// <summary>Cuts what was found into a stretch.</summary>
public static class Stretch
{
    /// <param name="rows">One more than the stretch takes if there are so many, in the order in which they were looked for.</param>
    /// <param name="asked">From where on they were looked for.</param>
    /// <param name="keyOf">Names a row so that it is found again, whatever came before it since.</param>
    public static Stretch<T> Of<T>(IReadOnlyList<T> rows, StretchStart asked, Func<T, string> keyOf)
    {
        var goesOn = rows.Count > StretchStart.Length;
        T[] shown = [.. asked.IsBackward ? rows.Take(StretchStart.Length).Reverse() : rows.Take(StretchStart.Length)];
        if (shown.Length == 0) return new(shown, null, null);
        return new(
            shown,
            asked.IsBackward ? goesOn ? keyOf(shown[0]) : null : asked.Key is null ? null : keyOf(shown[0]),
            asked.IsBackward || goesOn ? keyOf(shown[^1]) : null);
    }
}
