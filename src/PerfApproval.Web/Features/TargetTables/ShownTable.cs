using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A target table as one person sees it, with what this person may do to it now.</summary>
public sealed record ShownTable
{
    public required Guid Id { get; init; }

    public required string UnitName { get; init; }

    public required int Year { get; init; }

    public required TargetStatus Status { get; init; }

    public required string StageName { get; init; }

    public required int Pass { get; init; }

    public required Form Form { get; init; }

    public required ShownText Text { get; init; }

    public required IReadOnlyList<TrailLine> Trail { get; init; }

    public required bool MaySubmit { get; init; }

    public required bool MayWithdraw { get; init; }

    /// <summary>The task that this person may decide here; null when there is none.</summary>
    public required DecidableTask? Task { get; init; }

    public bool MayBeActedOn => MaySubmit || MayWithdraw || Task is not null;
}

/// <summary>What the table says as it is shown.</summary>
/// <param name="VersionNumber">The version that says so; null for a draft that was changed since.</param>
public sealed record ShownText(TargetContent Content, string Sha256, int? VersionNumber);
