using PerfApproval.Domain.History;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    /// <summary>Submits the draft: it becomes a version, a new pass begins, and the next stage gets its tasks.</summary>
    /// <param name="key">Made with the page that asks; the same key submits once.</param>
    /// <param name="explained">What is said about changed target values and about the warnings of the rules.</param>
    /// <exception cref="RuleBrokenException">Not a draft, not this person's to submit, an error in it, or something that needs a reason and has none.</exception>
    public Submission Submit(Actor preparer, string reason, Guid key, WorkflowRun run, Explanations? explained = null)
    {
        MustBePreparedBy(preparer, run);
        MustBeDraft(run);
        var (found, values, reasons) = (Check(run), ChangedValues(), explained ?? Explanations.None);
        MustBeWithoutErrors(found);
        MustExplain(found, reasons);
        MustExplain(values, reasons);
        Pass++;
        if (!Preparers.Contains(preparer.Id)) Preparers = [.. Preparers, preparer.Id];
        var version = AddVersion(VersionOrigin.Submission, preparer.Id, reason, run.At);
        var submission = Submission.Of(this, version, preparer.Person, key, run.At);
        submissions.Add(submission);
        valueReasons.AddRange(values.Select(v => ValueReason.Of(submission, v, reasons.Of(v))));
        findings.AddRange(found.Select((f, i) => FiledFinding.Of(submission, i + 1, f, reasons.Of(f))));
        Record("submitted", preparer.Id, new()
        {
            ["pass"] = Pass,
            ["name"] = preparer.Person.Name,
            ["version"] = version.Number,
            ["sha256"] = version.Sha256,
            ["findings"] = Counted(found),
            ["rules"] = run.Rules.Version,
        }, run.At);
        Resume(Outcome.Submit, run);
        return submission;
    }

    /// <summary>Takes a submitted table back before anybody at the next stage has acted.</summary>
    public Withdrawal Withdraw(Actor preparer, string reason, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeUntouched(run);
        var withdrawal = Withdrawal.Of(this, preparer.Id, reason, run.At);
        withdrawals.Add(withdrawal);
        Record("withdrawn", preparer.Id, new() { ["pass"] = Pass, ["reason"] = reason }, run.At);
        // Those whose task closes with it had a mail about it and get another.
        NotifyTakers(NoticeKind.Withdrawn, run);
        CloseTasks(TaskClosure.Withdrawn, run.At);
        Resume(Outcome.Withdraw, run);
        return withdrawal;
    }

    /// <summary>Gives the table up for this round (终止) while it is not approved yet.</summary>
    public Termination Terminate(Actor preparer, string reason, WorkflowRun run)
    {
        MustBePreparedBy(preparer, run);
        MustBeUnfinished(run);
        MustHaveReason(reason, "终止");
        var termination = Termination.Of(this, preparer.Person, reason, run.At);
        terminations.Add(termination);
        Record("terminated", preparer.Id, new() { ["pass"] = Pass, ["reason"] = reason }, run.At);
        NotifyTakers(NoticeKind.Terminated, run);
        CloseTasks(TaskClosure.Terminated, run.At);
        Advance(run.Engine.Cancel(run.Workflow, WorkflowState), run);
        Status = TargetStatus.Terminated;
        return termination;
    }
}
