using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>The rulings that are worth trying where a table stands: all that the stage knows, and one that is flawed.</summary>
internal sealed class Choices(Situation at, int turn)
{
    private static readonly Choice[] Flawed =
    [
        new(Verdict.Approve) { Flaw = Flaw.StaleVersion },
        new(Verdict.Approve) { Flaw = Flaw.InBatch },
        new(Verdict.Return) { Flaw = Flaw.NoReason },
        new(Verdict.Return, "ReturnToNowhere"),
        new(Verdict.Reject),
        new(Verdict.Reject) { Flaw = Flaw.NoReason },
        new(Verdict.Return),
        new(Verdict.Approve) { Rating = Rating.Excellent },
        new(Verdict.Approve),
        new(Verdict.Approve) { Rating = Rating.Fair },
        new(Verdict.Approve) { Rating = Rating.Good },
        new(Verdict.Approve) { Rating = Rating.Good, Proposal = Proposal.TheSameTwice },
        new(Verdict.Approve) { Rating = Rating.Good, Proposal = Proposal.WhatIsNotThere },
        new(Verdict.Approve) { Rating = Rating.Good, Proposal = Proposal.AnIndicatorOtherwise },
        new(Verdict.Approve) { Rating = Rating.Excellent, Proposal = Proposal.TheGoals },
        new(Verdict.Approve) { Proposal = Proposal.AnIndicator },
    ];

    public IEnumerable<Choice> All => (at.Stage switch
    {
        ReviewStage { OpinionDue: true } stage => Rated.Concat(Ended(stage, Rating.Poor)),
        { } stage => Ended(stage, null).Prepend(new(Verdict.Approve)),
        null => [new(Verdict.Approve)],
    }).Append(Flawed[turn % Flawed.Length]);

    private static IEnumerable<Choice> Rated =>
    [
        new(Verdict.Approve) { Rating = Rating.Excellent },
        new(Verdict.Approve) { Rating = Rating.Good },
        new(Verdict.Approve) { Rating = Rating.Good, Proposal = Proposal.AnIndicator },
        new(Verdict.Approve) { Rating = Rating.Good, Proposal = Proposal.TheGoals },
    ];

    private IEnumerable<Choice> Ended(BlockingActivity stage, Rating? poor)
    {
        foreach (var way in stage.Outcomes.Where(Outcome.IsReturn))
            yield return new(Verdict.Return, way) { Rating = poor is null || turn % 2 == 0 ? null : Rating.Fair };
        if (stage.Outcomes.Contains(Outcome.Reject)) yield return new(Verdict.Reject) { Rating = poor };
    }
}
