using System.Text.RegularExpressions;

namespace PerfApproval.Word.Writing.Templates;

/// <summary>A tag of a template: <c>{{项目名称}}</c>, <c>{{#项目}}</c>, <c>{{/项目}}</c>; an input method may have made the braces full-width.</summary>
internal readonly partial record struct Tag(int Start, int Length, TagKind Kind, string Name)
{
    public int End => Start + Length;

    public static IEnumerable<Tag> In(string text)
    {
        foreach (Match match in Tags().Matches(text))
            yield return new Tag(match.Index, match.Length, KindOf(match.Groups["mark"].Value), match.Groups["name"].Value.Trim());
    }

    /// <summary>Whether braces are left that belong to no tag.</summary>
    public static bool IsBroken(string text) => Braces().IsMatch(Tags().Replace(text, ""));

    public override string ToString() => "{{" + Kind switch { TagKind.BlockStart => "#", TagKind.BlockEnd => "/", _ => "" } + Name + "}}";

    private static TagKind KindOf(string mark) => mark switch
    {
        "#" or "＃" => TagKind.BlockStart,
        "/" or "／" => TagKind.BlockEnd,
        _ => TagKind.Field,
    };

    [GeneratedRegex(@"[{｛]{2}\s*(?<mark>[#＃/／]?)(?<name>[^{}｛｝\n]+)[}｝]{2}")]
    private static partial Regex Tags();

    [GeneratedRegex("[{｛]{2}|[}｝]{2}")]
    private static partial Regex Braces();
}

internal enum TagKind
{
    Field,
    BlockStart,
    BlockEnd,
}
