namespace PerfApproval.Domain.Rules.Texts;

/// <summary>Quotation marks that open and never close, or close and never opened.</summary>
internal static class Quotes
{
    private static readonly (char Open, char Close)[] Pairs = [('“', '”'), ('‘', '’'), ('「', '」'), ('『', '』'), ('《', '》')];

    public static IEnumerable<string> UnmatchedIn(string text)
    {
        foreach (var (open, close) in Pairs)
        {
            if (Unmatched(text, open, close) is { } odd) yield return odd.ToString();
        }

        if (EndsOpen(text)) yield return "\"";
    }

    private static char? Unmatched(string text, char open, char close)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == open) depth++;
            else if (text[i] == close && !IsApostrophe(text, i) && --depth < 0) return close;
        }

        return depth > 0 ? open : null;
    }

    private static bool IsApostrophe(string text, int i) => text[i] == '’' && i > 0 && char.IsAsciiLetter(text[i - 1]);

    // After a figure, where nothing was opened, it means inches.
    private static bool EndsOpen(string text)
    {
        var open = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && (open || i == 0 || !char.IsAsciiDigit(text[i - 1]))) open = !open;
        }

        return open;
    }
}
