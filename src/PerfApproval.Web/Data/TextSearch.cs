using Microsoft.EntityFrameworkCore;

namespace PerfApproval.Web.Data;

/// <summary>The functions of the database that look for words in texts, whatever their widths, case and blanks; for use in queries only.</summary>
public static class TextSearch
{
    /// <summary>Whether the text has all neighbouring pairs of characters that the words have: an index over <c>bigrams(said)</c> answers it.</summary>
    public static bool HasPairsOf(string said, string words) => throw OnlyTheDatabase();

    /// <summary>Whether the text has the words in it as they stand.</summary>
    public static bool Says(string said, string words) => throw OnlyTheDatabase();

    internal static void Declare(ModelBuilder builder)
    {
        builder.HasDbFunction(typeof(TextSearch).GetMethod(nameof(HasPairsOf))!).HasName("has_pairs_of");
        builder.HasDbFunction(typeof(TextSearch).GetMethod(nameof(Says))!).HasName("says");
    }

    private static NotSupportedException OnlyTheDatabase() => new("Only the database answers this.");
}
