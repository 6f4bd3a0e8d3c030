namespace PerfApproval.Domain.Tables;

/// <summary>How alike two names are, from 0 to 1: the share of neighbouring characters that both have (Dice).</summary>
public static class Likeness
{
    public static double Of(string one, string other)
    {
        var (pairs, others) = (Pairs(one), Pairs(other));
        if (pairs.Count == 0 || others.Count == 0) return one == other ? 1 : 0;
        var all = pairs.Count + others.Count;
        return 2.0 * pairs.Count(others.Remove) / all;
    }

    // Spaces and punctuation come and go between one copy of a document and the next.
    private static List<(char, char)> Pairs(string text)
    {
        char[] letters = [.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)];
        return [.. letters.Zip(letters.Skip(1))];
    }
}
