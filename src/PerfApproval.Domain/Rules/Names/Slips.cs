using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules.Names;

/// <summary>Words written twice in a row, and words that a rule book knows to be written wrong.</summary>
internal static partial class Slips
{
    // Putting one right may show the next: 合格合格合格率.
    private const int MostRounds = 8;

    public static IEnumerable<Slip> In(string text, RuleBook book)
    {
        foreach (Match twice in Repeated().Matches(text))
        {
            if (!IsAllowed(twice, text, book)) yield return new(twice.Value, twice.Groups["word"].Value, Repeats: true);
        }

        foreach (var (wrong, right) in book.Typos)
        {
            if (IndexOf(text, wrong, right, 0) >= 0) yield return new(wrong, right, Repeats: false);
        }
    }

    /// <summary>The text with all of them put right.</summary>
    public static string Mended(string text, RuleBook book)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = text;
            text = Repeated().Replace(text, twice => IsAllowed(twice, before, book) ? twice.Value : twice.Groups["word"].Value);
            foreach (var (wrong, right) in book.Typos) text = Corrected(text, wrong, right);
            if (text == before) break;
        }

        return text;
    }

    private static string Corrected(string text, string wrong, string right)
    {
        for (var at = IndexOf(text, wrong, right, 0); at >= 0; at = IndexOf(text, wrong, right, at + right.Length))
            text = string.Concat(text.AsSpan(0, at), right, text.AsSpan(at + wrong.Length));
        return text;
    }

    // 高队伍素质 stands inside 提高队伍素质 and is none there.
    private static int IndexOf(string text, string wrong, string right, int from)
    {
        var inside = right.IndexOf(wrong, StringComparison.Ordinal);
        for (var at = from; at < text.Length; at++)
        {
            at = text.IndexOf(wrong, at, StringComparison.Ordinal);
            if (at < 0) return -1;
            var begins = at - inside;
            if (inside < 0 || begins < 0 || string.CompareOrdinal(text, begins, right, 0, right.Length) != 0) return at;
        }

        return -1;
    }

    private static bool IsAllowed(Match twice, string text, RuleBook book) => book.WordsOf(RuleWords.Repeatable).Any(allowed =>
    {
        for (var at = text.IndexOf(allowed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(allowed, at + 1, StringComparison.Ordinal))
        {
            if (at < twice.Index + twice.Length && twice.Index < at + allowed.Length) return true;
        }

        return false;
    });

    [GeneratedRegex(@"(?<word>[\u4E00-\u9FFF]{2,4})\k<word>", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();
}

/// <summary>What is written wrong, and how it is right.</summary>
internal sealed record Slip(string Wrong, string Right, bool Repeats);
