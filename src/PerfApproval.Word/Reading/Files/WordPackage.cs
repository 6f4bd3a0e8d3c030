using System.IO.Compression;
using PerfApproval.Domain;

namespace PerfApproval.Word.Reading.Files;

/// <summary>The zip package of a Word file, opened under guard; only the parts that are needed are ever unpacked.</summary>
internal sealed class WordPackage : IDisposable
{
    private readonly SourceFile file;
    private readonly ZipArchive archive;
    private readonly ILookup<string, ZipArchiveEntry> entries;

    private WordPackage(SourceFile file, ZipArchive archive)
    {
        this.file = file;
        this.archive = archive;
        entries = archive.Entries.ToLookup(e => e.FullName.Replace('\\', '/').TrimStart('/'), StringComparer.OrdinalIgnoreCase);
    }

    /// <exception cref="InputRefusedException">The package is damaged or holds no Word document.</exception>
    public static WordPackage Open(SourceFile file)
    {
        ZipDirectory.Check(file);
        try
        {
            return new(file, new ZipArchive(file.Content, ZipArchiveMode.Read, leaveOpen: true));
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException or OverflowException)
        {
            throw file.Refused("已损坏，无法解压，请重新获取或用 Word 修复后另存为 .docx 再导入。", damaged);
        }
    }

    /// <exception cref="InputRefusedException">There is no main part, or more than one.</exception>
    public WordParts Parts()
    {
        var main = WordRelations.MainPart(this) ?? "word/document.xml";
        if (!entries.Contains(main)) throw file.Refused(WhatElse());
        if (entries[main].Count() > 1) throw file.Refused("内含不止一份正文，不是正常的 Word 文件，请用 Word 打开后另存为 .docx 再导入。");
        return new(main, WordRelations.Target(this, main, "styles"), WordRelations.Target(this, main, "numbering"));
    }

    /// <summary>A part, unpacked under guard; null when the package has none of that name.</summary>
    public Stream? OpenPart(string name, long longest)
    {
        if (entries[name].FirstOrDefault() is not { } entry) return null;
        if (entry.IsEncrypted) throw file.Refused("设有密码，请取消密码并保存后再导入。");
        return new GuardedStream(Unpacked(entry), file, longest);
    }

    public void Dispose() => archive.Dispose();

    private Stream Unpacked(ZipArchiveEntry entry)
    {
        try
        {
            return entry.Open();
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            throw file.Refused("已损坏，无法解压，请重新获取或用 Word 修复后另存为 .docx 再导入。", damaged);
        }
    }

    private string WhatElse()
    {
        if (Has("xl/")) return "是 Excel 文件，请提供绩效目标表的 Word 文件（.docx）。";
        if (Has("ppt/")) return "是 PowerPoint 文件，请提供绩效目标表的 Word 文件（.docx）。";
        if (entries.Contains("mimetype")) return "是 OpenDocument 文件，请用 Word 或 WPS 打开后另存为 .docx 再导入。";
        if (entries.Any(e => e.Key.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))) return "是压缩包，请解压后导入其中的 .docx 文件。";
        return "里没有 Word 正文，请用 Word 打开后另存为 .docx 再导入。";

        bool Has(string folder) => entries.Any(e => e.Key.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>The names of the parts that reading needs; styles and numbering may be missing.</summary>
internal sealed record WordParts(string Document, string? Styles, string? Numbering);
