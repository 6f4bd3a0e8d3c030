using PerfApproval.Domain;
using PerfApproval.Word.Reading.Blocks;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Docx;

/// <summary>A Word file (.docx) as blocks.</summary>
internal static class WordSource
{
    /// <exception cref="InputRefusedException">The package is no Word document, or not a sound one.</exception>
    public static SourceDocument Read(SourceFile file, CancellationToken stop)
    {
        using var package = WordPackage.Open(file);
        var parts = package.Parts();
        using var styles = Side(package, parts.Styles);
        using var numbering = Side(package, parts.Numbering);
        using var document = package.OpenPart(parts.Document, ReadingLimits.DocumentBytes)!;
        using var reader = SafeXml.Open(document);
        return new BodyReader(file, WordStyles.Read(styles), WordLists.Read(numbering)).Read(reader, stop);
    }

    private static Stream? Side(WordPackage package, string? part) =>
        part is null ? null : package.OpenPart(part, ReadingLimits.SidePartBytes);
}
