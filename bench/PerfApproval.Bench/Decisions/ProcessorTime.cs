using System.Diagnostics;
using System.Globalization;

namespace PerfApproval.Bench.Decisions;

/// <summary>How long processors have worked for each side so far; Linux only, zero elsewhere.</summary>
internal readonly record struct ProcessorTime(double Application, double LoadGenerator, double Server)
{
    private const double TicksPerSecond = 100;

    public static ProcessorTime Now(Stand stand, int postmaster)
    {
        using var self = Process.GetCurrentProcess();
        return new(Of(stand.ApplicationProcess), self.TotalProcessorTime.TotalSeconds, Of(postmaster) + ChildrenOf(postmaster).Sum(Of));
    }

    public static ProcessorTime operator -(ProcessorTime a, ProcessorTime b) =>
        new(a.Application - b.Application, a.LoadGenerator - b.LoadGenerator, a.Server - b.Server);

    public string PerDecision(int decisions) => string.Create(CultureInfo.InvariantCulture,
        $"processor time of a decision: application {1000 * Application / decisions:F2} ms, PostgreSQL {1000 * Server / decisions:F2} ms, load generator {1000 * LoadGenerator / decisions:F2} ms");

    // Own time and that of children that have ended: fields 14 to 17, counted behind the name in parentheses.
    private static double Of(int process)
    {
        var file = $"/proc/{process}/stat";
        if (!File.Exists(file)) return 0;
        var fields = File.ReadAllText(file).Split(") ")[^1].Split(' ');
        return fields[11..15].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static IEnumerable<int> ChildrenOf(int process)
    {
        var file = $"/proc/{process}/task/{process}/children";
        return File.Exists(file) ? File.ReadAllText(file).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => int.Parse(c, CultureInfo.InvariantCulture)) : [];
    }
}
