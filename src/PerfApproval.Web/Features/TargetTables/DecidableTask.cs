using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>A task with the version it is about and the ways of deciding that its stage allows.</summary>
public sealed record DecidableTask
{
    public required Guid Id { get; init; }

    public required Guid VersionId { get; init; }

    public required string VersionSha256 { get; init; }

    public required string StageName { get; init; }

    public required Guid UnitId { get; init; }

    public required Guid RoundId { get; init; }

    public required bool MayPublish { get; init; }

    public required IReadOnlyList<DecisionChoice> Choices { get; init; }

    /// <summary>The person for whom it would be decided; null for oneself.</summary>
    public string? Principal { get; init; }

    /// <summary>Whether a decision for or against needs an opinion (审核意见).</summary>
    public bool OpinionDue { get; init; }

    /// <summary>Where the unit answers the corrections that come with the rating 良; null where there are none to propose.</summary>
    public string? CorrectedAt { get; init; }

    /// <summary>Null when it is not this person's turn.</summary>
    public static DecidableTask? Of(TargetTable table, PossibleActs acts, WorkflowDefinition workflow)
    {
        if (acts.Turn is not { } task || !workflow.BlockingActivities.TryGetValue(table.StageKey, out var stage)) return null;
        return new()
        {
            Id = task.Id,
            VersionId = task.VersionId,
            VersionSha256 = table.Versions.Single(v => v.Id == task.VersionId).Sha256,
            StageName = stage.Name,
            UnitId = table.UnitId,
            RoundId = table.RoundId,
            MayPublish = stage is Publishing,
            Choices = acts.Predecessors.Count > 0 ? [] : ChoicesAt(stage, workflow),
            Principal = acts.Principal?.Name,
            OpinionDue = stage is ReviewStage { OpinionDue: true },
            CorrectedAt = stage is ReviewStage { OpinionDue: true }
                ? workflow.StopsAfter(stage, Outcome.Approve).OfType<Correcting>().FirstOrDefault()?.Name : null,
        };
    }

    public static IReadOnlyList<DecisionChoice> ChoicesAt(BlockingActivity stage, WorkflowDefinition workflow) =>
        [.. stage.Outcomes.Where(DecisionChoice.IsDecision).Select(outcome => DecisionChoice.Of(outcome, stage, workflow))];
}
