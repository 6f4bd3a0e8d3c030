using System.Globalization;

namespace PerfApproval.Bench.Decisions;

/// <summary>How long each decision of a closed loop took: clients that decide one after the other without a pause.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] sorted = [.. milliseconds.Order()];

    public double Mean => sorted.Average();

    /// <summary>How many a second so many clients get done (Little's law).</summary>
    public double RateOf(int clients) => 1000 * clients / Mean;

    public double Percentile(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"p50 {Percentile(.5):F1}, p95 {Percentile(.95):F1}, p99 {Percentile(.99):F1}, longest {sorted[^1]:F1} ms");
}
