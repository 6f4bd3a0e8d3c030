using System.Globalization;
using DiffPlex;

namespace PerfApproval.Word.Redlining.Inlines;

/// <summary>A place where two sequences differ: what stands there in the earlier one, and what in the later one.</summary>
internal readonly record struct Difference(int Old, int OldCount, int New, int NewCount);

/// <summary>Where two sequences differ, by the fewest differences.</summary>
internal static class Sequences
{
    // Beyond this an exact answer takes seconds and is of no use: nobody reads a comparison of texts that have so little in common.
    private const long MostComparisons = 4_000_000;

    public static IReadOnlyList<Difference> Differences(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var start = old.Zip(now).TakeWhile(p => p.First == p.Second).Count();
        var end = old.Skip(start).Reverse().Zip(now.Skip(start).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        var (oldCount, newCount) = (old.Count - start - end, now.Count - start - end);
        if (oldCount == 0 && newCount == 0) return [];
        if (oldCount == 0 || newCount == 0 || (long)oldCount * newCount > MostComparisons) return [new Difference(start, oldCount, start, newCount)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = new Differ().CreateLineDiffs(Lines(old.Skip(start).Take(oldCount), numbers), Lines(now.Skip(start).Take(newCount), numbers), ignoreWhitespace: false);
        return [.. result.DiffBlocks.Select(b => new Difference(start + b.DeleteStartA, b.DeleteCountA, start + b.InsertStartB, b.InsertCountB))];
    }

    // The differ compares lines; a key may hold anything, its number may not.
    private static string Lines(IEnumerable<string> keys, Dictionary<string, int> numbers) => string.Join('\n', keys.Select(key =>
    {
        if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
        return number.ToString(CultureInfo.InvariantCulture);
    }));
}
