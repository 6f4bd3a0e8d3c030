using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules.Texts;

/// <summary>English words that stand in a Chinese text and are neither a name nor an abbreviation.</summary>
internal static partial class EnglishWords
{
    private const int LongestUnit = 3;

    // They open a sentence, or a page, with a capital and are no names.
    private static readonly HashSet<string> NoNames = new(
        ["And", "The", "Of", "For", "With", "From", "To", "Page", "Table", "Number", "Figure", "Total", "Continued"], StringComparer.Ordinal);

    /// <param name="allowed">Abbreviations that are written in small letters.</param>
    public static IEnumerable<string> In(string text, IReadOnlySet<string> allowed) => text.Any(char.IsAsciiLetter)
        ? Word().Matches(Address().Replace(text, " ")).Where(m => IsOdd(m.Groups["word"].Value, m.Groups["figure"].Success, allowed)).Select(m => m.Groups["word"].Value)
        : [];

    private static bool IsOdd(string word, bool afterFigure, IReadOnlySet<string> allowed)
    {
        if (NoNames.Contains(word)) return true;
        if (word.Length == 1 || word.Any(char.IsAsciiLetterUpper)) return false;
        return !(afterFigure && word.Length <= LongestUnit) && !allowed.Contains(word);
    }

    [GeneratedRegex("(?<figure>[0-9])?(?<![A-Za-z])(?<word>[A-Za-z]+)(?![A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:https?://|www\.)[\x21-\x7E]+|(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+|(?<![A-Za-z0-9-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
