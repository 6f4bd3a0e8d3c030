using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules.Names;

/// <summary>Words written twice in a row, and words that a rule book knows to be written wrong.</summary>
internal static partial class Slips
{
    // Putting one right may show the next: 合格合格合格率.
    private const int MostRounds = 8;

    // Nearly no text has any: one pass says so.
    private static readonly ConditionalWeakTable<RuleBook, SearchValues<string>> Typos = [];

    public static IEnumerable<Slip> In(string text, RuleBook book)
    {
        foreach (Match twice in Repeated().Matches(text))
        {
            if (!IsRight(text, twice.Index, twice.Length, book)) yield return new(twice.Value, twice.Groups["word"].Value, Repeats: true);
        }

        if (!MayHaveTypos(text, book)) yield break;
        foreach (var (wrong, right) in book.Typos)
        {
            if (IndexOf(text, wrong, right, 0, book) >= 0) yield return new(wrong, right, Repeats: false);
        }
    }

    /// <summary>The text with all of them put right.</summary>
    public static string Mended(string text, RuleBook book)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = text;
            text = Repeated().Replace(text, twice => IsRight(before, twice.Index, twice.Length, book) ? twice.Value : twice.Groups["word"].Value);
            foreach (var (wrong, right) in book.Typos) text = Corrected(text, wrong, right, book);
            if (text == before) break;
        }

        return text;
    }

    private static bool MayHaveTypos(string text, RuleBook book) =>
        text.AsSpan().ContainsAny(Typos.GetValue(book, b => SearchValues.Create([.. b.Typos.Keys], StringComparison.Ordinal)));

    private static string Corrected(string text, string wrong, string right, RuleBook book)
    {
        for (var at = IndexOf(text, wrong, right, 0, book); at >= 0; at = IndexOf(text, wrong, right, at + right.Length, book))
            text = string.Concat(text.AsSpan(0, at), right, text.AsSpan(at + wrong.Length));
        return text;
    }

    private static int IndexOf(string text, string wrong, string right, int from, RuleBook book)
    {
        for (var at = from; at < text.Length; at++)
        {
            at = text.IndexOf(wrong, at, StringComparison.Ordinal);
            if (at < 0) return -1;
            if (!IsWithin(right, text, at, wrong.Length) && !IsRight(text, at, wrong.Length, book)) return at;
        }

        return -1;
    }

    // 部暑 in 全部暑期, 服务服务 in 服务服务对象.
    private static bool IsRight(string text, int at, int length, RuleBook book) =>
        book.WordsOf(RuleWords.RightAsWritten).Any(word => IsWithin(word, text, at, length));

    // 高队伍素质 stands inside 提高队伍素质 and is none there.
    private static bool IsWithin(string word, string text, int at, int length)
    {
        var from = Math.Max(0, at + length - word.Length);
        var to = Math.Min(text.Length, at + word.Length);
        return word.Length >= length && text.AsSpan(from, to - from).Contains(word, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<word>[\u4E00-\u9FFF]{2,4})\k<word>", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();
}

/// <summary>What is written wrong, and how it is right.</summary>
internal sealed record Slip(string Wrong, string Right, bool Repeats);
