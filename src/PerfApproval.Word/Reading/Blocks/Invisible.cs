using System.Globalization;

namespace PerfApproval.Word.Reading.Blocks;

/// <summary>Characters that print nothing: soft hyphens, zero-width marks, control characters.</summary>
internal static class Invisible
{
    public static bool Is(char c) => c switch
    {
        '\t' or '\n' => false,
        '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        < '\u200B' => false,
        _ => char.GetUnicodeCategory(c) == UnicodeCategory.Format,
    };

    /// <summary>The text without them; the same instance when there are none.</summary>
    public static string RemovedFrom(string text) =>
        text.Any(Is) ? string.Concat(text.Where(c => !Is(c))) : text;
}
