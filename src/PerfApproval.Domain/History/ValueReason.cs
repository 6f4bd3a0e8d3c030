using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.History;

/// <summary>Why a target value differs from the one submitted before (指标值变更理由); given with the submission that says so.</summary>
public sealed class ValueReason
{
    private ValueReason() { }

    public Guid BureauId { get; private set; }

    public Guid SubmissionId { get; private set; }

    public Guid RowId { get; private set; }

    public Guid TableId { get; private set; }

    /// <summary>The value of the submission before.</summary>
    public string Before { get; private set; } = "";

    public string After { get; private set; } = "";

    public string Reason { get; private set; } = "";

    internal static ValueReason Of(Submission submission, ChangedValue value, string reason) => new()
    {
        BureauId = submission.BureauId,
        SubmissionId = submission.Id,
        TableId = submission.TableId,
        RowId = value.RowId,
        Before = value.Before,
        After = value.After,
        Reason = reason,
    };
}

/// <summary>A target value that differs from the one submitted before, and whose indicator it is.</summary>
public sealed record ChangedValue(Guid RowId, string Indicator, string Before, string After);
