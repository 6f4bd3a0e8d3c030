using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Rulings as a reviewer would send them, on the version that the table shows.</summary>
internal static class Rulings
{
    private const string Goal = "goals";

    public static Ruling RulingOf(this Situation at, Move move)
    {
        var choice = move.Choice ?? new Choice(Verdict.Approve);
        var version = at.Table.Versions.Single(v => v.Id == at.Table.CurrentVersionId);
        var reason = choice.Verdict == Verdict.Approve || choice.Flaw == Flaw.NoReason ? "" : "指标值偏低，请核实";
        return new(choice.Verdict, choice.ReturnTo, reason, version.Id, choice.Flaw == Flaw.StaleVersion ? new('0', 64) : version.Sha256, Factor.Session, Guid.NewGuid())
        {
            Opinion = choice.Rating is { } rating ? Opinion(rating) : null,
            Corrections = [.. Corrections(choice.Proposal, TargetContent.Parse(version.Content))],
            InBatch = choice.Flaw == Flaw.InBatch,
        };
    }

    private static OpinionGiven Opinion(Rating rating)
    {
        var judgement = new Judgement(rating, "");
        return new(judgement, judgement, judgement, judgement, rating, []);
    }

    private static IEnumerable<ProposedCorrection> Corrections(Proposal proposal, TargetContent content)
    {
        if (proposal == Proposal.Nothing) yield break;
        var id = content.Project?.Indicators[0].Id;
        var (value, goal) = (content.Read(id, TargetCells.Value) ?? "", content.Read(null, Goal) ?? "");
        var other = value == "≥6000平方米" ? "≥7000平方米" : "≥6000平方米";
        if (proposal is Proposal.AnIndicator or Proposal.TheSameTwice) yield return new(id, TargetCells.Value, value, other);
        if (proposal == Proposal.AnIndicatorOtherwise) yield return new(id, TargetCells.Value, value, "≥8000平方米");
        if (proposal == Proposal.TheSameTwice) yield return new(id, TargetCells.Value, value, "≥9000平方米");
        if (proposal == Proposal.TheGoals) yield return new(null, Goal, goal, goal.EndsWith('。') ? "1.做好物业管理服务" : "1.做好物业管理服务。");
        if (proposal == Proposal.WhatIsNotThere) yield return new(id, TargetCells.Value, value + "?", other);
    }
}
