using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Publications;

/// <summary>A number in a table that may belong to a person (疑似个人信息), and must not become public unseen.</summary>
/// <param name="Row">The indicator or item in which it stands; null for a cell of the table itself.</param>
/// <param name="Found">The number as it is written there.</param>
public sealed partial record PersonalTrace(Guid TableId, PersonalTraceKind Kind, string? Row, string Field, string Found)
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Names the same number in the same cell again.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{TableId}\n{Row}\n{Field}\n{Found}")))[..24];

    /// <summary>The number with its middle hidden, for pages and records.</summary>
    public string Masked => Found.Length <= 7 ? Found : string.Concat(Found.AsSpan(0, 3), new string('*', Found.Length - 5), Found.AsSpan(Found.Length - 2));

    /// <summary>All those in a table, cell by cell.</summary>
    public static IReadOnlyList<PersonalTrace> In(Guid tableId, TargetContent content)
    {
        var cells = TableTexts.Of(content).Select(cell => (Row: (string?)null, cell))
            .Concat(TargetRow.Of(content.WithIdentities(null)).SelectMany(row => row.Cells.Select(cell => (Row: (string?)row.Name, cell))));
        return [.. cells.SelectMany(c => In(c.cell.Text).Select(t => new PersonalTrace(tableId, t.Kind, c.Row, c.cell.Field, t.Found)))];
    }

    private static IEnumerable<(PersonalTraceKind Kind, string Found)> In(string text)
    {
        // Full-width digits are digits; each stands for one character, so that what was written can be shown.
        var plain = string.Concat(text.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is '－' or '—' or '–' ? '-' : c));
        var identities = Identity().Matches(plain).Where(m => IsIdentity(m.Value)).ToList();
        foreach (var match in identities) yield return (PersonalTraceKind.IdentityNumber, text.Substring(match.Index, match.Length));
        foreach (var match in Mobile().Matches(plain).Concat(Landline().Matches(plain)))
            if (!identities.Exists(i => i.Index <= match.Index && match.Index < i.Index + i.Length)) yield return (PersonalTraceKind.Telephone, text.Substring(match.Index, match.Length));
    }

    // GB 11643: a date of birth in the middle and a check character at the end.
    private static bool IsIdentity(string number)
    {
        var sum = number.Take(17).Select((digit, i) => (digit - '0') * Weights[i]).Sum();
        return "10X98765432"[sum % 11] == char.ToUpperInvariant(number[17]);
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex Identity();

    [GeneratedRegex(@"(?<![0-9A-Za-z.])1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9A-Za-z.])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"(?<![0-9A-Za-z.])[(（]?0[0-9]{2,3}[)）]?[- ]?[2-9][0-9]{6,7}(?![0-9A-Za-z.])")]
    private static partial Regex Landline();
}

/// <summary>What kind of number it seems to be.</summary>
public enum PersonalTraceKind
{
    IdentityNumber,
    Telephone,
}
