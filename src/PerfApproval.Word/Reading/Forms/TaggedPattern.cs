using System.Text;
using System.Text.RegularExpressions;
using PerfApproval.Word.Reading.Blocks;

namespace PerfApproval.Word.Reading.Forms;

/// <summary>A line of a form with tags in it ({{序号}}.{{项目名称}}绩效目标表), as a pattern that printed lines are held against.</summary>
internal sealed partial class TaggedPattern
{
    private const int LongestLine = 2000;

    private readonly Regex pattern;
    private readonly List<string> tags = [];

    /// <param name="line">The line with its tags.</param>
    /// <param name="isNumber">Which tags stand for a number in the document; one that opens the line may be missing.</param>
    /// <param name="isYear">Which tags stand for a year.</param>
    public TaggedPattern(string line, Predicate<string> isNumber, Predicate<string> isYear)
    {
        var built = new StringBuilder(@"^\s*");
        var pieces = Tag().Split(line);
        var optional = pieces is ["", var first, { Length: > 0 }, ..] && isNumber(first);
        if (optional) built.Append("(?:");
        for (var i = 0; i < pieces.Length; i++)
        {
            built.Append(i % 2 == 0 ? Literal(pieces[i]) : Place(pieces[i], isNumber, isYear));
            // The number and what parts it from the rest; the rest of the same literal belongs to the line proper.
            if (optional && i == 2) built.Append(")?");
        }

        // Anybody's lines are held against it: the engine that cannot backtrack cannot be made to.
        pattern = new Regex(built.Append(@"\s*$").ToString(), RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }

    /// <summary>What each tag stands for in a printed line; null when the line does not follow the pattern.</summary>
    public IReadOnlyDictionary<string, string>? Match(string line)
    {
        if (line.Length > LongestLine) return null;
        var match = pattern.Match(line);
        if (!match.Success) return null;
        return tags.Select((tag, i) => (tag, text: match.Groups[$"t{i}"].Value.Trim())).Where(t => t.text.Length > 0)
            .DistinctBy(t => t.tag).ToDictionary(t => t.tag, t => t.text, StringComparer.Ordinal);
    }

    private string Place(string tag, Predicate<string> isNumber, Predicate<string> isYear)
    {
        tags.Add(tag);
        var group = $"(?<t{tags.Count - 1}>";
        if (isNumber(tag)) return group + @"[0-9０-９]{1,6}|[一二三四五六七八九十百]{1,5})\s*";
        return isYear(tag) ? group + @"[0-9０-９]{4})\s*" : group + ".+?)";
    }

    private static string Literal(string text)
    {
        var built = new StringBuilder();
        foreach (var c in text) built.Append(char.IsWhiteSpace(c) ? @"\s*" : Sign(c) + @"\s*");
        return built.ToString();
    }

    // People print a dot, a full-width dot or 、 after a number as they like, and brackets of either width.
    private static string Sign(char c) => LabelKey.HalfWidth(c) switch
    {
        '.' or '、' or ',' or '．' => "[.．。、,，]",
        '(' => "[(（]",
        ')' => "[)）]",
        ':' => "[:：]",
        var half => half == c ? Regex.Escape(c.ToString()) : $"(?:{Regex.Escape(half.ToString())}|{c})",
    };

    [GeneratedRegex(@"\{\{([^{}]+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
