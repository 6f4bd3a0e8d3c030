using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Submissions;

/// <summary>Where a preparer submits a draft.</summary>
// The rules may warn of every cell of a table of several hundred indicators.
[RequestFormLimits(ValueCountLimit = PageServices.MostFields)]
public sealed class SubmissionPage(CurrentActor current, TableReading reading, SubmitTable submitTable) : TablePage(current, reading)
{
    /// <summary>The hash of the draft that the page showed.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Why each changed target value changed, as it was typed, by indicator.</summary>
    [BindProperty]
    public Dictionary<Guid, string?> ValueReasons { get; set; } = [];

    /// <summary>Why each warning of the rules does not apply, as it was typed, by the finding's key.</summary>
    // Named, or a form without warnings would bind all its other fields to these.
    [BindProperty(Name = nameof(FindingReasons))]
    public Dictionary<string, string?> FindingReasons { get; set; } = [];

    /// <summary>The reason for all warnings that have none of their own.</summary>
    [BindProperty]
    public string? CommonReason { get; set; }

    public override string FieldAtFault => !Table.Acts.MaySubmit ? "trail"
        : Table.DraftFindings.Any(f => f.Severity == Severity.Error) ? "findings"
        : Table.DraftFindings.FirstOrDefault(IsUnexplained) is { } finding ? $"finding-reason-{finding.Key}"
        : Table.ChangedValues.FirstOrDefault(v => Explained.Of(v).Length == 0) is { } open ? $"value-reason-{open.RowId}"
        : "submission-reason";

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var submission = await submitTable.RunAsync(await ActorAsync(stop), Id, Seen ?? "", Why, Key, Explained, stop);
        return Done($"已提交审核（第 {submission.Pass} 次）。");
    }

    private Explanations Explained => new()
    {
        OfValues = ValueReasons.ToDictionary(r => r.Key, r => r.Value ?? ""),
        OfFindings = FindingReasons.ToDictionary(r => r.Key, r => r.Value ?? ""),
        OfAllFindings = CommonReason ?? "",
    };

    private bool IsUnexplained(Finding finding) => finding.Severity == Severity.Warning && Explained.Of(finding).Length == 0;
}
