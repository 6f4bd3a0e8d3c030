using System.Globalization;

namespace PerfApproval.Domain.Json;

/// <summary>A moment in the one form that a hash is taken of: UTC, to the microsecond, as the database keeps it.</summary>
public static class CanonicalTime
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static DateTimeOffset ToMicroseconds(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond));

    /// <returns>Null for anything that <see cref="Of"/> would not have written.</returns>
    public static DateTimeOffset? Read(string? written) =>
        DateTimeOffset.TryParseExact(written, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at
            : null;
}
