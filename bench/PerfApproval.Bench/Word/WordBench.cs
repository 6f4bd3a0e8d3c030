using System.Globalization;

namespace PerfApproval.Bench.Word;

/// <summary>Our Word output beside docxtemplater's.</summary>
internal static class WordBench
{
    private const double LeastRatio = 15;
    private const int Many = 1000;

    /// <returns>What fell short; absolute figures are only told.</returns>
    public static IReadOnlyList<string> Run(string peerFolder)
    {
        var one = Compare(peerFolder, 1, turns: 15, TimeSpan.FromMilliseconds(400));
        var many = Compare(peerFolder, Many, turns: 5, TimeSpan.FromMilliseconds(1));
        Say($"peak memory of a process that writes {Many} projects: {PeakMemory.Measure(Many):F0} MB (goal 96), peer {many.PeerPeak:F0} MB");
        Say($"{Many} projects warm: {many.Ours:F0} ms (goal 250)");
        var isReached = one.Ratio >= LeastRatio && many.Ratio >= LeastRatio;
        Say($"ratio {(isReached ? "reached: at least" : "MISSED: below")} {LeastRatio:F0}");
        return isReached ? [] : ["Word output"];
    }

    private static (double Ratio, double Ours, double PeerPeak) Compare(string peerFolder, int count, int turns, TimeSpan each)
    {
        using var comparison = new Comparison(count, peerFolder);
        var measured = comparison.Run(turns, each);
        var (ours, peer, ratio) = (Median(measured.Select(t => t.Ours.MillisecondsEach)), Median(measured.Select(t => t.Peer.MillisecondsEach)), Median(measured.Select(t => t.Ratio)));
        Say($"{count} project(s): ours {ours:F2} ms = {1000 * count / ours:F0} forms/s, docxtemplater {peer:F2} ms = {1000 * count / peer:F0} forms/s, ratio {ratio:F1} (turns {measured.Min(t => t.Ratio):F1} to {measured.Max(t => t.Ratio):F1})");
        return (ratio, ours, comparison.PeerPeakMegabytes());
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
