using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Accepts all corrections that reviewers proposed: they become a version, and the table goes on without a second pass.</summary>
    public CorrectionAnswer AcceptCorrections(Actor preparer, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        var wait = MustBeCorrecting(run);
        var proposed = ProposedCorrections();
        var content = proposed.Aggregate(TargetContent.Parse(Draft), (now, c) => now.With(c.Proposal, run.Form));
        Take(content, preparer.Id, run);
        var version = AddVersion(VersionOrigin.Correction, preparer.Id, "采纳审核人的修改意见", run.At);
        var proposers = decisions.Where(d => proposed.Any(c => c.DecisionId == d.Id)).SelectMany(PeopleBehind);
        var answer = CorrectionAnswer.Accepted(this, wait, preparer.Person, version, proposers, run.At);
        answers.Add(answer);
        Record("corrections-accepted", preparer.Id, new() { ["version"] = version.Number, ["sha256"] = version.Sha256 }, run.At);
        Resume(Outcome.Accept, run);
        return answer;
    }

    /// <summary>Declines the corrections with a reason: the reviewers look at the table again.</summary>
    public CorrectionAnswer DeclineCorrections(Actor preparer, string reason, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        var wait = MustBeCorrecting(run);
        MustHaveReason(reason, "不采纳修改意见");
        var answer = CorrectionAnswer.Declined(this, wait, preparer.Person, reason, run.At);
        answers.Add(answer);
        Record("corrections-declined", preparer.Id, new() { ["reason"] = reason }, run.At);
        Resume(Outcome.Decline, run);
        return answer;
    }

    /// <summary>What the reviewers of the stage before proposed and the unit has to answer now; none elsewhere.</summary>
    public IReadOnlyList<Correction> ProposedCorrections() => [.. CorrectionsIn(PrecedingWaitId)];

    // 优 and 良 go on, 中 is returned, 差 may not enter the budget (财预〔2015〕88号, art. 25).
    private void MustFitTheRating(Ruling ruling, ReviewTask task, WorkflowRun run)
    {
        if (run.Workflow.BlockingActivities[StageKey] is not ReviewStage stage)
        {
            if (ruling.Opinion is not null || ruling.Corrections.Count > 0) throw new RuleBrokenException($"“{StageName}”不填写审核意见和修改意见，请把意见写在理由中。");
            return;
        }

        if (stage.OpinionDue && ruling.Opinion is null && ruling.Verdict != Verdict.Return)
            throw new RuleBrokenException($"“{stage.Name}”需要填写审核意见（完整性、相关性、适当性、可行性和总体评级），请填写后再提交。");
        if (!stage.OpinionDue && ruling.Opinion is not null)
            throw new RuleBrokenException($"“{stage.Name}”不需要填写审核意见，请把意见写在理由中。");
        if (ruling.Opinion is { } opinion) MustFit(opinion, ruling.Verdict);
        MustBeCorrectable(ruling, task, run);
    }

    private static void MustFit(OpinionGiven opinion, Verdict verdict)
    {
        Rating[] fitting = verdict switch
        {
            Verdict.Approve => [Rating.Excellent, Rating.Good],
            Verdict.Return => [Rating.Fair],
            _ => [Rating.Poor],
        };
        if (!fitting.Contains(opinion.Overall))
            throw new RuleBrokenException(
                $"总体评级为“{opinion.Overall.InChinese()}”时不能办理“{verdict.InChinese()}”：优、良予以通过，中退回修改，差不予通过；请改正评级或办理方式。");
    }

    private void MustBeCorrectable(Ruling ruling, ReviewTask task, WorkflowRun run)
    {
        var corrected = ruling is { Verdict: Verdict.Approve, Opinion.Overall: Rating.Good } && LeadsToCorrecting(run);
        if (corrected && ruling.Corrections.Count == 0)
            throw new RuleBrokenException("总体评级为“良”的，请至少提出一处修改意见，由单位采纳后继续；没有需要修改的，请评为“优”。");
        if (!corrected && ruling.Corrections.Count > 0)
            throw new RuleBrokenException("只有本环节总体评级为“良”时才能提出修改意见；请删去修改意见，或把需要修改之处写在退回理由中。");
        var content = ruling.Corrections.Count == 0 ? null : TargetContent.Parse(versions.Single(v => v.Id == task.VersionId).Content);
        foreach (var correction in ruling.Corrections) MustApply(correction, ruling, content!, run);
    }

    private void MustApply(ProposedCorrection correction, Ruling ruling, TargetContent content, WorkflowRun run)
    {
        var now = content.Read(correction.IndicatorId, correction.Field);
        content.With(correction, run.Form);
        if (now != correction.Before || correction.After == correction.Before)
            throw new RuleBrokenException($"修改意见与表中现在的文字（{now}）对不上，或没有改动；请刷新页面后重新填写。");
        if (ruling.Corrections.Count(correction.IsOfSameCellAs) > 1)
            throw new RuleBrokenException("同一栏提出了两处修改意见，请合并为一处。");
        if (CorrectionsIn(WaitId).FirstOrDefault(c => c.Proposal.IsOfSameCellAs(correction) && c.After != correction.After) is { } other)
            throw new RuleBrokenException(
                $"{decisions.Single(d => d.Id == other.DecisionId).PersonName}已建议将这一栏改为“{other.After}”；请与其商定，或不对这一栏提修改意见。");
    }

    // Asked of the engine itself, which nothing remembers: only it knows where the routes lead with these facts.
    private bool LeadsToCorrecting(WorkflowRun run) =>
        run.Engine.Resume(run.Workflow, WorkflowState, WaitId ?? "", Outcome.Approve, Facts(run, Rating.Good))
            .OpenWaits.Any(w => run.Workflow.BlockingActivities[w.ActivityId] is Correcting);

    private void Keep(Ruling ruling, Decision decision)
    {
        if (ruling.Opinion is { } opinion) opinions.Add(Opinion.Of(decision, opinion));
        corrections.AddRange(ruling.Corrections.Select((c, i) => Correction.Of(decision, c, i + 1)));
    }

    private IEnumerable<Correction> CorrectionsIn(string? waitId) =>
        from task in tasks
        where task.WaitId == waitId
        join decision in decisions on task.Id equals decision.TaskId
        where !IsTakenBack(decision)
        join correction in corrections on decision.Id equals correction.DecisionId
        orderby decision.At, correction.Position
        select correction;
}
