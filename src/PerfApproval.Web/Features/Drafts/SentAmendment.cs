using System.Text.Json;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Drafts;

/// <summary>What the editor on a page sends to be saved.</summary>
/// <param name="Known">The hash of the draft as the page last saw it.</param>
public sealed record SentAmendment(string Known, IReadOnlyList<RowEdit> Rows, IReadOnlyList<CellEdit> Cells)
{
    /// <exception cref="RuleBrokenException">It is no amendment.</exception>
    public static async Task<SentAmendment> ReadAsync(Stream body, CancellationToken stop)
    {
        try
        {
            var sent = await JsonSerializer.DeserializeAsync<SentAmendment>(body, EditorJson.Options, stop);
            return sent is not null && sent.Rows.All(r => r is not null) && sent.Cells.All(c => c is not null) ? sent : throw Unreadable(null);
        }
        // A half of a character, which JSON can hold and text cannot, is an invalid operation.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw Unreadable(broken);
        }
    }

    private static RuleBrokenException Unreadable(Exception? cause) =>
        cause is null ? new("没有读懂要保存的内容，没有保存；请刷新页面后重新填写。") : new("没有读懂要保存的内容，没有保存；请刷新页面后重新填写。", cause);
}
