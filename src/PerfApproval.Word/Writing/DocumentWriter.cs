using PerfApproval.Domain.Documents;
using PerfApproval.Word.Writing.Pages;

namespace PerfApproval.Word.Writing;

/// <summary>Writes documents whose contents name the exact pages, where there is a LibreOffice to lay them out, and estimated ones otherwise.</summary>
public sealed class DocumentWriter(LibreOffice? office)
{
    public async Task WriteAsync(
        DocumentTemplate template, IReadOnlyList<TargetDocument> units, Imprint imprint, Stream output, CancellationToken stop)
    {
        var outline = await OutlineAsync(template, units, imprint, stop);
        template.Write(units, imprint, outline, CopyKind.ToPublish, output);
    }

    /// <summary>Whether documents can be had as PDF.</summary>
    public bool Prints => office is not null;

    /// <summary>A document as PDF; null where there is no LibreOffice, or it failed.</summary>
    public async Task<byte[]?> PrintAsync(byte[] document, CancellationToken stop) =>
        office is null ? null : await office.PrintAsync(document, stop);

    /// <summary>The headings with the pages the contents will name.</summary>
    internal async Task<IReadOnlyList<OutlineEntry>> OutlineAsync(
        DocumentTemplate template, IReadOnlyList<TargetDocument> units, Imprint imprint, CancellationToken stop)
    {
        var outline = template.EstimatedOutline(units, imprint);
        if (office is null || outline.Count == 0) return outline;
        var laidOut = await office.LayOutAsync(copy => template.Write(units, imprint, outline, CopyKind.ForLayout, copy), stop);
        return laidOut is null ? outline : [.. outline.Select(entry => Exact(entry, laidOut))];
    }

    private static OutlineEntry Exact(OutlineEntry entry, BookmarkPages laidOut)
    {
        var before = entry.Numbering.Ordinal == 0 ? 0 : laidOut.Of(Bookmark.OfNumbering(entry.Numbering.Ordinal));
        return laidOut.Of(entry.Bookmark) - before - 1 + entry.Numbering.FirstNumber is { } page ? entry with { Page = page } : entry;
    }
}
