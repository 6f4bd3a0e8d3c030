using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules.Codes;

/// <summary>A project's code (项目编码): region, year, P, serial and a check character as GB 32100 reckons it.</summary>
internal static partial class ProjectCode
{
    // Without I, O, S, V and Z, which are taken for figures.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 21;
    private const int Weight = 3;

    public static bool IsWellFormed(string code) => Pattern().IsMatch(code);

    /// <summary>The check character that belongs to the characters before it.</summary>
    /// <param name="code">Well-formed.</param>
    public static char CheckCharacter(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in code.AsSpan(0, Length - 1))
        {
            sum += Alphabet.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * Weight % Alphabet.Length;
        }

        return Alphabet[(Alphabet.Length - 1 - (sum % Alphabet.Length) + Alphabet.Length) % Alphabet.Length];
    }

    [GeneratedRegex(@"^[0-9]{6}[0-9]{2}P[0-9]{11}[0-9A-HJ-NPQRTUWXY]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
