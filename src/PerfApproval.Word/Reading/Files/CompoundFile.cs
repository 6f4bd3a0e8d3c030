using System.Text;
using PerfApproval.Domain;

namespace PerfApproval.Word.Reading.Files;

/// <summary>Files of the old binary kind (OLE), none of which can be read; the sentence says what to do with each.</summary>
internal static class CompoundFile
{
    private const int Window = 1 << 20;

    private static readonly (string Stream, string Why)[] Kinds =
    [
        ("EncryptedPackage", "设有打开密码，请在 Word 中取消密码（文件—信息—保护文档）并保存后再导入。"),
        ("WordDocument", "是旧格式的 Word 文件（.doc），请用 Word 或 WPS 打开后另存为 .docx 再导入。"),
        ("Workbook", "是 Excel 文件，请提供绩效目标表的 Word 文件（.docx）。"),
        ("PowerPoint Document", "是 PowerPoint 文件，请提供绩效目标表的 Word 文件（.docx）。"),
    ];

    public static InputRefusedException Refusal(SourceFile file)
    {
        var found = Kinds.FirstOrDefault(k => Holds(file.Content, Encoding.Unicode.GetBytes(k.Stream)));
        return file.Refused(found.Why ?? "是旧格式的文件，请用 Word 或 WPS 打开后另存为 .docx 再导入。");
    }

    // The names of the streams stand in directory sectors, which can be anywhere in the file.
    private static bool Holds(Stream content, byte[] name)
    {
        content.Position = 0;
        var buffer = new byte[Window + name.Length];
        var kept = 0;
        int read;
        while ((read = content.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(name) >= 0) return true;
            kept = Math.Min(filled, name.Length - 1);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
