using System.Diagnostics;

namespace PerfApproval.Domain.Tests.History;

/// <summary>Comparisons of any two texts, held against the difference found the long way.</summary>
public sealed class RandomComparisonTests
{
    private static readonly int Pairs = Effort.Of(400, 10_000);

    [Fact]
    public void Any_two_texts_differ_in_what_the_long_way_finds()
    {
        var (watch, changed) = (Stopwatch.StartNew(), 0);
        for (var seed = 1; seed <= Pairs; seed++)
        {
            var (before, after) = RandomTexts.Pair(seed);
            ComparisonLaws.BrokenBy(before, after).ShouldBeEmpty($"pair {seed}");
            ComparisonLaws.BrokenBy(after, before).ShouldBeEmpty($"pair {seed}, backwards");
            ComparisonLaws.BrokenBy(before, before).ShouldBeEmpty($"pair {seed}, with itself");
            if (!Domain.History.Comparison.Of(before, after).IsEmpty) changed++;
        }

        Effort.Report($"{Pairs} pairs compared forwards, backwards and with themselves, {changed} of them changed, {watch.Elapsed.TotalSeconds:0} s, 0 differences");
        changed.ShouldBeGreaterThan(Pairs / 2);
    }
}
