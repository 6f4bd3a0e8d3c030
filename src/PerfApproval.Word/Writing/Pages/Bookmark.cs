using System.Globalization;

namespace PerfApproval.Word.Writing.Pages;

/// <summary>The names of the bookmarks around headings: by their order, so that the same document has the same names.</summary>
internal static class Bookmark
{
    public static string Of(int heading) => string.Create(CultureInfo.InvariantCulture, $"_Toc{100_000_000 + heading}");
}
