using System.Reflection;

namespace PerfApproval.Web.Data;

/// <summary>The functions of the database that look for words in texts, for use in queries only.</summary>
public static class TextSearch
{
    internal static readonly MethodInfo MentionsMethod = typeof(TextSearch).GetMethod(nameof(Mentions))!;

    /// <summary>Whether the text has the words in it, whatever their widths, case and blanks; an index over <c>bigrams(said)</c> answers it.</summary>
    public static bool Mentions(string said, string words) => throw new NotSupportedException("Only the database answers this.");
}
