using System.Runtime.CompilerServices;

namespace PerfApproval.Domain.Rules;

/// <summary>What a text is about, as pairs of neighbouring characters and whole Latin words, without what every text says.</summary>
internal sealed class Keywords
{
    // A book is written once and asked for every text.
    private static readonly ConditionalWeakTable<RuleBook, Dictionary<char, string[]>> Commonplaces = [];

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    private Keywords()
    {
    }

    public bool IsEmpty => words.Count == 0;

    public static Keywords Of(RuleBook book, params IEnumerable<string> texts)
    {
        var common = Commonplaces.GetValue(book, b => b.WordsOf(RuleWords.Commonplaces).GroupBy(w => w[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Length).ToArray()));
        var keywords = new Keywords();
        foreach (var text in texts) keywords.Take(PlainText.Of(text), common);
        return keywords;
    }

    public bool Shares(Keywords other) => words.Overlaps(other.words);

    private void Take(string text, Dictionary<char, string[]> common)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && IsAbout(text, i, common)) i++;
            for (var at = start; at + 1 < i; at++) words.Add(text.Substring(at, 2));
            i += i > start ? 0 : Passed(text, i, common);
        }
    }

    private static bool IsAbout(string text, int i, Dictionary<char, string[]> common) => PlainText.IsChinese(text[i]) && CommonAt(text, i, common) == 0;

    // A Latin word is passed as a whole, and kept.
    private int Passed(string text, int i, Dictionary<char, string[]> common)
    {
        var end = i;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end - i > 1) words.Add(text[i..end]);
        return end > i ? end - i : Math.Max(1, CommonAt(text, i, common));
    }

    private static int CommonAt(string text, int i, Dictionary<char, string[]> common)
    {
        foreach (var word in common.GetValueOrDefault(text[i], []))
        {
            if (string.CompareOrdinal(text, i, word, 0, word.Length) == 0) return word.Length;
        }

        return 0;
    }
}
