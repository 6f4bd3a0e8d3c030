using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Features.Mends;

/// <summary>A proposal of the rules for one cell, as it is offered and chosen.</summary>
/// <param name="Key">Names it again when the same draft is checked again.</param>
public sealed record ShownMend(string Key, Mend Mend)
{
    /// <summary>Each once, though several findings may propose the same.</summary>
    public static IReadOnlyList<ShownMend> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.SelectMany(f => f.Mends.Select((m, i) => new ShownMend($"{f.Key}.{i + 1}", m)))
            .DistinctBy(m => (m.Mend.Place.RowId, m.Mend.Place.Field, m.Mend.After)),
    ];

    public string Before => Visible(Mend.Before);

    public string After => Visible(Mend.After);

    // Where nothing but blanks is changed, the blanks have to be seen.
    private string Visible(string text) => WithoutBlanks(Mend.Before) == WithoutBlanks(Mend.After)
        ? string.Concat(text.Select(c => c switch { '\n' => '\n', '\u3000' => '□', _ when IsBlank(c) => '␣', _ => c }))
        : text;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !IsBlank(c)));

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF';
}
