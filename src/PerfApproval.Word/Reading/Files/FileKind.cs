using System.Text;
using PerfApproval.Domain;

namespace PerfApproval.Word.Reading.Files;

/// <summary>What a file really is, told from its content and never from its name.</summary>
internal enum FileKind
{
    WordPackage,
    PlainText,
}

/// <summary>Tells the kind of a file, and refuses the ones that look like a document but are another program's.</summary>
internal static class FileSniffer
{
    private const string SaveAs = "请用 Word 或 WPS 打开后另存为 .docx 再导入。";

    private static readonly (byte[] Start, string Why)[] Foreign =
    [
        ("%PDF"u8.ToArray(), "是 PDF 文件，无法可靠地读出表格，请提供原来的 Word 文件（.docx）。"),
        ("{\\rtf"u8.ToArray(), "是 RTF 文件，" + SaveAs),
        ([0x89, 0x50, 0x4E, 0x47], "是图片，请提供原来的 Word 文件（.docx）。"),
        ([0xFF, 0xD8, 0xFF], "是图片，请提供原来的 Word 文件（.docx）。"),
        ("GIF8"u8.ToArray(), "是图片，请提供原来的 Word 文件（.docx）。"),
        ("II*\0"u8.ToArray(), "是图片，请提供原来的 Word 文件（.docx）。"),
        ("MM\0*"u8.ToArray(), "是图片，请提供原来的 Word 文件（.docx）。"),
        ([0x1F, 0x8B], "是压缩包，请解压后导入其中的 .docx 文件。"),
        ("Rar!"u8.ToArray(), "是压缩包，请解压后导入其中的 .docx 文件。"),
        ([0x37, 0x7A, 0xBC, 0xAF], "是压缩包，请解压后导入其中的 .docx 文件。"),
        ("MZ"u8.ToArray(), "是程序，不是文档，请重新选择文件。"),
    ];

    /// <exception cref="InputRefusedException">The file is none that can be read.</exception>
    public static FileKind KindOf(SourceFile file)
    {
        var start = file.Start(1024);
        if (start.AsSpan().StartsWith("PK\x03\x04"u8) || start.AsSpan().StartsWith("PK\x05\x06"u8)) return FileKind.WordPackage;
        if (start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw CompoundFile.Refusal(file);
        foreach (var (magic, why) in Foreign)
        {
            if (start.AsSpan().StartsWith(magic)) throw file.Refused(why);
        }

        RefuseMarkup(file, Encoding.Latin1.GetString(start).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t'));
        return FileKind.PlainText;
    }

    private static void RefuseMarkup(SourceFile file, string start)
    {
        if (Opens("<!doctype html") || Opens("<html")) throw file.Refused("是网页文件，" + SaveAs);
        if (Opens("<?xml") || Opens("<w:") || Opens("<pkg:")) throw file.Refused("是 XML 文件，" + SaveAs);
        if (Opens("{\"") || Opens("{\n")) throw file.Refused("是 JSON 数据，请提供 Word 文件（.docx）或文本文件（.txt）。");

        bool Opens(string with) => start.StartsWith(with, StringComparison.OrdinalIgnoreCase);
    }
}
