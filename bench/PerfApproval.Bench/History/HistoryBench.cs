using System.Diagnostics;
using PerfApproval.Bench.Decisions;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Bench.History;

/// <summary>How long it takes to compare any two of 200 versions with 300 indicators, from their stored texts on.</summary>
internal static class HistoryBench
{
    private const int Versions = 200;
    private const int Indicators = 300;
    private const int Pairs = 2000;
    private const double LongestComparison = 30;

    public static bool Run()
    {
        var (dice, texts) = (new Random(20260302), Texts(new Random(1)));
        var times = new List<double>();
        var changes = 0L;
        for (var pair = -200; pair < Pairs; pair++)
        {
            var (before, after) = (texts[dice.Next(Versions)], texts[dice.Next(Versions)]);
            var began = Stopwatch.GetTimestamp();
            changes += Comparison.Of(TargetContent.Parse(before), TargetContent.Parse(after)).Changes;
            if (pair >= 0) times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        var found = new Latencies(times);
        var reached = found.Percentile(.99) <= LongestComparison;
        Console.WriteLine(FormattableString.Invariant($"comparing two of {Versions} versions with {Indicators} indicators, {texts[0].Length / 1024} KB each, {changes / (Pairs + 200)} changes on average: {found}"));
        Console.WriteLine(FormattableString.Invariant($"  {(reached ? "reached" : "MISSED")}: p99 {found.Percentile(.99):F1} ms (goal {LongestComparison:F0} ms)"));
        return reached;
    }

    // Each version changes some cells of the one before, moves a row, and now and then replaces one.
    private static List<string> Texts(Random dice)
    {
        List<Indicator> rows = [.. Enumerable.Range(0, Indicators).Select(i => Row(i, dice))];
        var texts = new List<string>();
        for (var version = 0; version < Versions; version++)
        {
            for (var i = 0; i < 5; i++)
            {
                var at = dice.Next(rows.Count);
                rows[at] = rows[at] with { Value = $"≥{dice.Next(10_000)}平方米" };
            }

            var moved = rows[dice.Next(rows.Count)];
            rows.Remove(moved);
            rows.Insert(dice.Next(rows.Count), version % 4 == 0 ? Row(Indicators + version, dice) : moved);
            texts.Add(Text([.. rows]));
        }

        return texts;
    }

    private static Indicator Row(int number, Random dice) => new()
    {
        Id = Guid.CreateVersion7(),
        Level1 = "产出指标",
        Level2 = "数量指标",
        Name = $"第 {number} 项物业管理面积",
        Description = "物业服务覆盖的建筑面积，以合同约定为准",
        Value = $"≥{dice.Next(10_000)}平方米",
        Basis = "物业服务合同和上年完成情况",
    };

    private static string Text(IReadOnlyList<Indicator> rows) => new TargetContent
    {
        Form = "hebei",
        Year = 2026,
        Unit = new("331001", "某区人民法院"),
        Project = new() { Number = 1, Name = "物业管理费", Funds = new Dictionary<string, string> { ["total"] = "49.02" }, Indicators = rows },
    }.Canonical();
}
