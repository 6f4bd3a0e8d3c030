using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PerfApproval.Domain.Rules.Texts;
using PerfApproval.Domain.Values;

namespace PerfApproval.Domain.Rules.Values;

/// <summary>An operator as it stands in a value, and what it should be.</summary>
/// <param name="Written">As written: &gt;=, 不低于, 约.</param>
/// <param name="Meant">One of the five; null where only a person can tell.</param>
internal sealed partial record OperatorText(string Written, string? Meant)
{
    // A book is written once and asked for every value.
    private static readonly ConditionalWeakTable<RuleBook, OperatorText[]> Words = [];

    // Signs that mean one of the five whatever stands behind them.
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        [">="] = "≥",
        ["=>"] = "≥",
        ["≥="] = "≥",
        [">≥"] = "≥",
        ["≧"] = "≥",
        ["⩾"] = "≥",
        ["≮"] = "≥",
        ["<="] = "≤",
        ["=<"] = "≤",
        ["≤="] = "≤",
        ["<≤"] = "≤",
        ["≦"] = "≤",
        ["⩽"] = "≤",
        ["≯"] = "≤",
        ["≥≥"] = "≥",
        ["≤≤"] = "≤",
        ["=="] = "=",
        [">>"] = ">",
        ["<<"] = "<",
        ["﹥"] = ">",
        ["﹤"] = "<",
        ["〉"] = ">",
        ["〈"] = "<",
    };

    /// <summary>Whether one of the five, or what stands for one, is in the text.</summary>
    public static bool IsIn(string text) => Run().IsMatch(text);

    /// <summary>The operators of a value that are none of the five.</summary>
    public static IEnumerable<OperatorText> UnknownIn(string text, RuleBook book)
    {
        foreach (Match run in Run().Matches(Residue.Stripped(text)))
        {
            if (Understood(run.Value) is { } meant && meant == run.Value) continue;
            if (!IsRange(run)) yield return new(run.Value, Understood(run.Value));
        }

        if (Word(text, book) is { } word) yield return word;
    }

    /// <summary>The text with the operators that can be understood written as one of the five.</summary>
    public static string Mended(string text, RuleBook book)
    {
        if (Residue.Stripped(text) != text) return text;
        var signs = Run().Replace(text, run => Understood(run.Value) ?? run.Value);
        if (Word(signs, book) is not { Meant: { } meant } word || !signs.TrimStart().StartsWith(word.Written, StringComparison.Ordinal)) return signs;
        return meant + signs.TrimStart()[word.Written.Length..].TrimStart();
    }

    private static string? Understood(string run)
    {
        var plain = PlainText.Of(run);
        return plain is "≥" or "≤" or "=" or ">" or "<" ? plain : Signs.GetValueOrDefault(plain);
    }

    // 1~3 月 is a range and 20±2℃ a tolerance; ~3 is about three.
    private static bool IsRange(Match run) => run.Index > 0 && run.Value is "~" or "～" or "∼" or "±";

    // A word counts where it stands for an operator: before the figure, or behind it.
    private static OperatorText? Word(string text, RuleBook book)
    {
        var plain = PlainText.Of(text);
        return Words.GetValue(book, b => [.. b.WordsOf(RuleWords.OperatorWords).Select(Split)])
            .Where(w => IsBeforeFigure(plain, w.Written) || (w.Meant is null && IsBehindFigure(plain, w.Written)))
            .MaxBy(w => w.Written.Length);
    }

    // 高于2025年水平 compares; 高于20人 has an operator.
    private static bool IsBeforeFigure(string plain, string word) =>
        plain.Length > word.Length && plain.StartsWith(word, StringComparison.Ordinal) && char.IsAsciiDigit(plain[word.Length])
        && IndicatorValue.Parse(plain[word.Length..]) is { Kind: not ValueKind.Qualitative } rest && rest.Unit is not ['年', _, ..];

    private static bool IsBehindFigure(string plain, string word) =>
        plain.EndsWith(word, StringComparison.Ordinal) && plain.Any(char.IsAsciiDigit);

    private static OperatorText Split(string entry) =>
        entry.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? new(entry[..at], at + 1 < entry.Length ? entry[(at + 1)..] : null) : new(entry, null);

    [GeneratedRegex(@"[!！]?[≥≤=><≧≦⩾⩽＞＜＝≈≒≌≡≅≃∽≳≲≽≼⪰⪯~～∼≠±≮≯﹥﹤〈〉](?:\s{0,3}[≥≤=><≧≦⩾⩽＞＜＝≈]){0,3}(?=\s{0,3}[0-9０-９])", RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
