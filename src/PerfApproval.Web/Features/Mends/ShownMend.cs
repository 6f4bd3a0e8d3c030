using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Features.Mends;

/// <summary>A proposal of the rules for one cell, as it is offered and chosen.</summary>
/// <param name="Key">Names it again when the same draft is checked again.</param>
public sealed record ShownMend(string Key, Mend Mend)
{
    private static readonly System.Buffers.SearchValues<char> Blanks = System.Buffers.SearchValues.Create(" \u00a0\u3000\t");

    public static IReadOnlyList<ShownMend> Of(IEnumerable<Finding> findings) =>
        [.. findings.SelectMany(f => f.Mends.Select((m, i) => new ShownMend($"{f.Key}.{i + 1}", m)))];

    public string Before => Visible(Mend.Before);

    public string After => Visible(Mend.After);

    // Where nothing but blanks is changed, the blanks have to be seen.
    private string Visible(string text) => WithoutBlanks(Mend.Before) == WithoutBlanks(Mend.After)
        ? text.Replace(' ', '␣').Replace('\u00a0', '␣').Replace('\u3000', '□').Replace('\t', '→')
        : text;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !Blanks.Contains(c)));
}
