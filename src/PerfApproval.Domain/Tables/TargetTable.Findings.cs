using System.Text.Json.Nodes;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>What the rules find in the draft as it stands, beside the unit's other tables.</summary>
    public IReadOnlyList<Finding> Check(WorkflowRun run)
    {
        var draft = CheckedTable.Of(TargetContent.Parse(Draft), run.Form, run.Rules);
        return new Checkup(run.Rules).Of(draft, [.. run.Neighbours.Select(n => CheckedTable.Of(n, run.Form, run.Rules))]);
    }

    /// <summary>Writes into the draft what the rules propose and the preparer agrees to; of several proposals for one cell the first.</summary>
    /// <returns>Those that were written.</returns>
    /// <exception cref="RuleBrokenException">Not a draft, not this person's to change, or none of them fits what it says.</exception>
    public IReadOnlyList<Mend> Mend(Actor preparer, IReadOnlyList<Mend> agreed, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeDraft(run);
        if (agreed.Count == 0) throw new RuleBrokenException("没有选中任何现在还有的修改建议；请勾选您同意的修改，再按“采纳所选修改”。");
        var (content, written) = (TargetContent.Parse(Draft), new List<Mend>());
        foreach (var mend in agreed)
        {
            if (content.Mended(mend, run.Form) is not { } mended) continue;
            content = mended;
            written.Add(mend);
        }

        if (written.Count == 0) throw new RuleBrokenException($"《{Name}》的草稿与修改建议已经对不上，没有改动；请刷新页面，核对最新的建议后再采纳。");
        Take(content, preparer.Id, run);
        Record("mended", preparer.Id, new() { ["cells"] = written.Count, ["rules"] = run.Rules.Version }, run.At);
        return written;
    }

    /// <summary>Sets a finding of the submission under review aside (排除): a reviewer whose turn it is says why it is none.</summary>
    /// <param name="position">The finding's place within its submission.</param>
    /// <exception cref="RuleBrokenException">Not this person's turn, no such finding, no reason, or somebody did so before.</exception>
    public FindingDismissal DismissFinding(Actor reviewer, int position, string reason, WorkflowRun run)
    {
        var task = TurnOf(reviewer, run);
        var principal = MustBeAllowed(task, reviewer, run);
        var finding = findings.FirstOrDefault(f => f.Pass == Pass && f.Position == position)
            ?? throw new RuleBrokenException($"《{Name}》这次提交没有这条审核发现，请刷新页面后重试。");
        if (dismissals.FirstOrDefault(d => d.SubmissionId == finding.SubmissionId && d.Position == position) is { } first)
            throw new RuleBrokenException($"{first.PersonName}已经排除这条审核发现（{first.Reason}），无需再次排除。");
        MustHaveReason(reason, "排除审核发现");
        var dismissal = FindingDismissal.Of(finding, task, reviewer.Person, principal, reason.Trim(), run.At);
        dismissals.Add(dismissal);
        Record("finding-dismissed", reviewer.Id, DetailsOf(finding, dismissal), run.At);
        return dismissal;
    }

    private ReviewTask TurnOf(Actor reviewer, WorkflowRun run)
    {
        var open = tasks.Where(t => t.IsOpen).ToList();
        if (open.Count == 0 || run.Workflow.BlockingActivities.GetValueOrDefault(StageKey) is not ReviewStage)
            throw new RuleBrokenException($"《{Name}》现在不在审核环节，不能排除审核发现；请刷新页面查看最新情况。");
        return open.FirstOrDefault(t => t.IsFor(reviewer, run.Roster.Place))
            ?? open.FirstOrDefault(t => reviewer.Principals.Any(p => t.IsFor(p.Actor, run.Roster.Place)))
            ?? open[0];
    }

    private JsonObject DetailsOf(FiledFinding finding, FindingDismissal dismissal)
    {
        var details = new JsonObject
        {
            ["pass"] = finding.Pass,
            ["position"] = finding.Position,
            ["rule"] = finding.Rule,
            ["what"] = finding.What,
            ["key"] = finding.Key,
            ["stage"] = StageKey,
            ["name"] = dismissal.PersonName,
            ["reason"] = dismissal.Reason,
        };
        if (dismissal.OnBehalfOf is { } principal) (details["onBehalfOf"], details["onBehalfOfName"]) = (principal.ToString(), dismissal.OnBehalfOfName);
        return details;
    }

    private void MustBeWithoutErrors(IReadOnlyList<Finding> found)
    {
        Finding[] errors = [.. found.Where(f => f.Severity == Severity.Error)];
        if (errors.Length == 0) return;
        throw new RuleBrokenException($"《{Name}》有 {errors.Length} 处错误，改正后才能提交：{Named(errors)}；请按“审核发现”中的说明在“修改草稿”中改正。");
    }

    private void MustExplain(IReadOnlyList<Finding> found, Explanations reasons)
    {
        Finding[] open = [.. found.Where(f => f.Severity == Severity.Warning && reasons.Of(f).Length == 0)];
        if (open.Length == 0) return;
        throw new RuleBrokenException(
            $"《{Name}》有 {open.Length} 项提醒还没有改正，也没有说明理由：{Named(open)}；请改正，或在“提交审核”处逐项填写理由（也可以统一填写）后再提交。");
    }

    private static string Named(Finding[] found) =>
        string.Join("；", found.Take(MostNamed).Select(f => $"{f.Place.Label}：{f.What.TrimEnd('。')}")) + (found.Length > MostNamed ? "等" : "");

    private static JsonObject Counted(IReadOnlyList<Finding> found)
    {
        var counts = new JsonObject();
        foreach (var (called, number) in found.CountBy(f => f.Outcome == FindingOutcome.CannotTell ? "cannotTell" : f.Severity == Severity.Warning ? "warning" : "hint"))
            counts[called] = number;
        return counts;
    }
}
