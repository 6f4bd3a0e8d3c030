using System.Globalization;

namespace PerfApproval.Web.Features;

/// <summary>From where on a list is shown: behind a row, before a row, or from its beginning.</summary>
public sealed record StretchStart(string? Key, bool IsBackward)
{
    /// <summary>How many rows one page shows.</summary>
    public const int Length = 50;

    public static StretchStart Of(string? before, string? after) =>
        !string.IsNullOrEmpty(before) ? new(before, true) : new(string.IsNullOrEmpty(after) ? null : after, false);

    /// <summary>The moment and the id that a key names; null for a list from its beginning, and for what is no key.</summary>
    public (DateTimeOffset At, Guid Id)? Moment =>
        Key?.Split('_') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTime.MaxValue.Ticks && Guid.TryParseExact(id, "N", out var row) ? (new(at, TimeSpan.Zero), row) : null;

    public static string KeyOf(DateTimeOffset at, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks}_{id:N}");
}
