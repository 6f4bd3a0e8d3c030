using System.Globalization;

namespace PerfApproval.Word.Writing.Pages;

/// <summary>The names of bookmarks: by their order, so that the same document has the same names.</summary>
internal static class Bookmark
{
    public const string HeadingPrefix = "_Toc";
    public const string NumberingPrefix = "_Num";

    private const int First = 100_000_000;

    public static string OfHeading(int ordinal) => Name(HeadingPrefix, ordinal);

    /// <summary>On the last page before pages are counted anew; only in a copy that is laid out.</summary>
    public static string OfNumbering(int ordinal) => Name(NumberingPrefix, ordinal);

    private static string Name(string prefix, int ordinal) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{First + ordinal}");
}
