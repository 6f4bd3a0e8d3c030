using System.Diagnostics;

namespace PerfApproval.Bench.Word;

/// <summary>How many documents were written in which time.</summary>
internal readonly record struct Pace(int Documents, TimeSpan Elapsed)
{
    public double MillisecondsEach => Elapsed.TotalMilliseconds / Documents;

    public static Pace Measure(Action write, TimeSpan atLeast)
    {
        var watch = Stopwatch.StartNew();
        var documents = 0;
        do
        {
            write();
            documents++;
        }
        while (watch.Elapsed < atLeast);

        return new Pace(documents, watch.Elapsed);
    }
}
