using System.Globalization;

namespace PerfApproval.Domain.Tests;

/// <summary>How long a proof may take: seconds in eng/test, tens of minutes in eng/soak, which names a file for the report.</summary>
internal static class Effort
{
    private static readonly Lock Turn = new();

    private static string? ReportFile => Environment.GetEnvironmentVariable("PERFAPPROVAL_SOAK");

    public static bool IsLong => ReportFile is { Length: > 0 };

    private static int Percent =>
        int.TryParse(Environment.GetEnvironmentVariable("PERFAPPROVAL_SOAK_PERCENT"), CultureInfo.InvariantCulture, out var percent) ? percent : 100;

    public static int Of(int brief, int lasting) => IsLong ? Math.Max(1, (int)(lasting * (long)Percent / 100)) : brief;

    /// <summary>Writes down what a long proof looked at.</summary>
    public static void Report(string line)
    {
        if (ReportFile is not { Length: > 0 } file) return;
        lock (Turn) File.AppendAllText(file, line + "\n");
    }
}
