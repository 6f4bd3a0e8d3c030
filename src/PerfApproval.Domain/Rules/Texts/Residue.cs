using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules.Texts;

/// <summary>What a conversion leaves in a text: HTML, LaTeX, bookmarks.</summary>
internal static partial class Residue
{
    // Stripping may bring more of it to light (&lt;p&gt;), but not for long.
    private const int MostRounds = 4;

    private static readonly SearchValues<char> Openings = SearchValues.Create(@"<&\$^_[");

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["geq"] = "≥",
        ["ge"] = "≥",
        ["geqslant"] = "≥",
        ["leq"] = "≤",
        ["le"] = "≤",
        ["leqslant"] = "≤",
        ["gt"] = ">",
        ["lt"] = "<",
        ["times"] = "×",
        ["pm"] = "±",
        ["approx"] = "≈",
        ["sim"] = "~",
        ["circ"] = "°",
        ["quad"] = " ",
        ["n"] = "\n",
        ["t"] = " ",
    };

    /// <summary>The pieces of it, as they stand.</summary>
    public static IEnumerable<string> In(string text) => MayHave(text)
        ? Tag().Matches(text).Concat(Entity().Matches(text)).Concat(Latex().Matches(text)).Concat(Formula().Matches(text)).Concat(Bookmark().Matches(text)).Select(m => m.Value)
        : [];

    /// <summary>The text without what can be taken out of it, or read, mechanically.</summary>
    public static string Stripped(string text)
    {
        for (var round = 0; round < MostRounds && MayHave(text); round++)
        {
            var stripped = Once(text);
            if (stripped == text) break;
            text = stripped;
        }

        return text;
    }

    private static bool MayHave(string text) => text.AsSpan().ContainsAny(Openings);

    private static string Once(string text)
    {
        var read = Bookmark().Replace(Break().Replace(text, "\n"), "");
        read = Entity().Replace(Tag().Replace(read, ""), m => WebUtility.HtmlDecode(m.Value));
        read = Formula().Replace(read, m => m.Groups["inside"].Value);
        read = Power().Replace(read, m => m.Groups["power"].Value == "2" ? "²" : "³");
        read = Wrapped().Replace(read, m => m.Groups["inside"].Value);
        read = Latex().Replace(read, m => Signs.GetValueOrDefault(m.Groups["command"].Value, m.Groups["sign"] is { Success: true } sign ? sign.Value : m.Value));
        return read == text ? text : read.Trim();
    }

    [GeneratedRegex("<(?:br\\s*/?|/p\\s*)>(?=.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Break();

    [GeneratedRegex("</?(?:p|br|div|span|b|i|u|s|em|strong|font|sub|sup|ul|ol|li|a|img|hr|h[1-6]|table|thead|tbody|tr|td|th|center|script|style|o:p)(?:\\s[^<>]*)?/?>|<!--[^<>]{0,200}-->",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("&(?:[a-zA-Z]{2,8}|#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\\(?:(?<command>[a-zA-Z]+)|(?<sign>[%$&#_]))|[\^_]\{", RegexOptions.CultureInvariant)]
    private static partial Regex Latex();

    [GeneratedRegex(@"\\(?:text|mathrm|mathbf|mbox)\{(?<inside>[^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"\^\{?(?<power>[23])\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Power();

    // A pair of dollars around a formula, not around Chinese text between two prices.
    [GeneratedRegex(@"(?<!\\)\$(?<inside>[^$\u4E00-\u9FFF]+)(?<!\\)\$", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\[bookmark[^\]\n]*\]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bookmark();
}
