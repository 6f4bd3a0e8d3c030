using System.Text;
using PerfApproval.Domain;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Plain;

/// <summary>Tells how a text file is encoded: UTF-8, UTF-16 with its mark, or GB18030 as older Chinese programs write.</summary>
internal static class TextDecoder
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance
        .GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <exception cref="InputRefusedException">The bytes are no text.</exception>
    public static string Decode(SourceFile file)
    {
        if (file.Content.Length > ReadingLimits.TextFileBytes)
            throw file.Refused($"超过 {ReadingLimits.TextFileBytes >> 20} MB，不像一份绩效目标文本，请检查后重新导出。");
        var bytes = file.Start((int)file.Content.Length);
        var text = Marked(bytes) ?? Attempt(new UTF8Encoding(false, true), bytes) ?? Attempt(Gb18030, bytes);
        if (text is null || LooksBinary(text))
            throw file.Refused("既不是 Word 文件（.docx）也不是文本，请重新选择文件。");
        return text.TrimStart('\uFEFF');
    }

    private static string? Marked(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Attempt(new UnicodeEncoding(false, true, true), bytes);
        return bytes is [0xFE, 0xFF, ..] ? Attempt(new UnicodeEncoding(true, true, true), bytes) : null;
    }

    private static string? Attempt(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool LooksBinary(string text) =>
        text.Count(c => c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v')) > text.Length / 1000;
}
