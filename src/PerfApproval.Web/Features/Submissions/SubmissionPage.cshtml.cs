using Microsoft.AspNetCore.Mvc;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Submissions;

/// <summary>Where a preparer submits a draft.</summary>
public sealed class SubmissionPage(CurrentActor current, TableReading reading, SubmitTable submitTable) : TablePage(current, reading)
{
    /// <summary>The hash of the draft that the page showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Why each changed target value changed, as it was typed, by indicator.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> ValueReasons { get; set; } = [];

    public override string FieldAtFault => !Table.Acts.MaySubmit ? "trail"
        : Table.ChangedValues.FirstOrDefault(v => string.IsNullOrWhiteSpace(ValueReasons.GetValueOrDefault(v.RowId))) is { } open ? $"value-reason-{open.RowId}"
        : "submission-reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var reasons = ValueReasons.ToDictionary(r => r.Key, r => r.Value?.Trim() ?? "");
        var submission = await submitTable.RunAsync(await ActorAsync(stop), Id, Seen ?? "", Why, reasons, Key, stop);
        return Done($"已提交审核（第 {submission.Pass} 次）。");
    }
}
