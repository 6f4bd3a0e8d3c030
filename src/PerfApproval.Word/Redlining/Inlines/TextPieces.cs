using System.Text.RegularExpressions;

namespace PerfApproval.Word.Redlining.Inlines;

/// <summary>Cuts a text where a reader sees the next thing: a number with its sign and decimals, a Latin word, a single character otherwise.</summary>
internal static partial class TextPieces
{
    public static IEnumerable<string> Of(string text)
    {
        var at = 0;
        foreach (Match whole in Wholes().Matches(text))
        {
            foreach (var character in Characters(text[at..whole.Index])) yield return character;
            yield return whole.Value;
            at = whole.Index + whole.Length;
        }

        foreach (var character in Characters(text[at..])) yield return character;
    }

    private static IEnumerable<string> Characters(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var length = System.Globalization.StringInfo.GetNextTextElementLength(text, at);
            yield return text.Substring(at, length);
            at += length;
        }
    }

    [GeneratedRegex("""[≥≤＞＜><=＝≧≦±]*\p{Nd}+(?:[.,．，]\p{Nd}+)*[%％‰]?|[A-Za-zＡ-Ｚａ-ｚ]+""")]
    private static partial Regex Wholes();
}
