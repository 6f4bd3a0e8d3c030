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

    public override string FieldAtFault => Table.Acts.MaySubmit ? "submission-reason" : "trail";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var submission = await submitTable.RunAsync(await ActorAsync(stop), Id, Seen ?? "", Why, Key, stop);
        return Done($"已提交审核（第 {submission.Pass} 次）。");
    }
}
