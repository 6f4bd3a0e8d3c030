using System.Buffers;
using PerfApproval.Word.Writing.Packaging;

namespace PerfApproval.Word.Writing;

/// <summary>Prints text as it was filed inside a <c>w:t</c>: tabs and line breaks as Word's own, and nothing of it read as a tag or as XML.</summary>
/// <remarks>What XML cannot hold (control characters, lone surrogates, U+FFFE and U+FFFF) is left out; no eye would have seen it.</remarks>
internal static class FiledText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(c => (char)c), '&', '<', '>', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    public static void Write(ReadOnlySpan<char> text, Utf8Output output)
    {
        while (text.IndexOfAny(Special) is >= 0 and var place)
        {
            output.Write(text[..place]);
            text = text[(place + WriteSpecial(text[place..], output))..];
        }

        output.Write(text);
    }

    /// <returns>How many characters were dealt with.</returns>
    private static int WriteSpecial(ReadOnlySpan<char> text, Utf8Output output)
    {
        if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
        {
            output.Write(text[..2]);
            return 2;
        }

        output.Write(text[0] switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '\t' => "</w:t><w:tab/><w:t xml:space=\"preserve\">"u8,
            '\n' => "</w:t><w:br/><w:t xml:space=\"preserve\">"u8,
            _ => [],
        });
        return 1;
    }
}
