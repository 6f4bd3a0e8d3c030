using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Features.Mends;

/// <summary>A proposal of the rules for one cell, as it is offered and chosen.</summary>
/// <param name="Key">Names it again when the same draft is checked again.</param>
public sealed record ShownMend(string Key, Mend Mend)
{
    // So much of what stays is shown beside what changes.
    private const int Beside = 12;

    private readonly string before = Visible(Mend, Mend.Before);
    private readonly string after = Visible(Mend, Mend.After);

    /// <summary>Each once, though several findings may propose the same.</summary>
    public static IReadOnlyList<ShownMend> Of(IEnumerable<Finding> findings) =>
    [
        .. findings.SelectMany(f => f.Mends.Select((m, i) => new ShownMend($"{f.Key}.{i + 1}", m)))
            .DistinctBy(m => (m.Mend.Place.RowId, m.Mend.Place.Field, m.Mend.After)),
    ];

    public string Leading => Same == 0 ? "" : $"{(Same > Beside ? "…" : "")}{before[Math.Max(0, Same - Beside)..Same]}";

    public string Removed => before[Same..^SameAtTheEnd];

    public string Added => after[Same..^SameAtTheEnd];

    public string Trailing => SameAtTheEnd == 0 ? "" : $"{before.Substring(before.Length - SameAtTheEnd, Math.Min(Beside, SameAtTheEnd))}{(SameAtTheEnd > Beside ? "…" : "")}";

    private int Same => before.Zip(after).TakeWhile(p => p.First == p.Second).Count();

    private int SameAtTheEnd => before.Skip(Same).Reverse().Zip(after.Skip(Same).Reverse()).TakeWhile(p => p.First == p.Second).Count();

    // Where nothing but blanks is changed, the blanks have to be seen.
    private static string Visible(Mend mend, string text) => WithoutBlanks(mend.Before) == WithoutBlanks(mend.After)
        ? string.Concat(text.Select(c => c switch { '\n' => '↵', '\u3000' => '□', _ when IsBlank(c) => '␣', _ => c }))
        : text;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !IsBlank(c)));

    private static bool IsBlank(char letter) => char.IsWhiteSpace(letter) || letter is '\u200B' or '\uFEFF';
}
