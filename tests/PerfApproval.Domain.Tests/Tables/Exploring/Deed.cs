using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>A move as it is put to a table: by whom, about what, and in which words.</summary>
/// <param name="Actor">Null where nobody does it.</param>
/// <param name="On">The task or the decision that it is about.</param>
/// <param name="Content">What is typed or imported.</param>
internal sealed record Deed(Verb Verb, Actor? Actor, Guid On, Actor? To, TargetContent? Content, Ruling? Ruling)
{
    /// <summary>What is said to every warning of the rules.</summary>
    public const string Reason = "按部门统一口径填报";

    private Actor Doer => Actor ?? throw new InvalidOperationException($"{Verb} by nobody");

    private Actor Recipient => To ?? throw new InvalidOperationException($"{Verb} to nobody");

    /// <exception cref="RuleBrokenException">The table refuses it.</exception>
    public void DoTo(TargetTable table, WorkflowRun run)
    {
        if (Verb is < Verb.Decide or Verb.Copy) DoOnTable(table, run);
        else if (Verb == Verb.TakeBack) table.TakeBackDecision(On, Doer, "看错了", run);
        else if (Verb < Verb.PassDeadline) DoOnTask(table, run);
        else if (Verb == Verb.PassDeadline) table.PassDeadline(run);
        else if (Verb == Verb.RemindOfDeadline) table.RemindOfDeadline(run);
        else if (Verb is Verb.RolesChanged or Verb.Appoint or Verb.Dismiss) table.RolesChanged(run);
    }

    private void DoOnTable(TargetTable table, WorkflowRun run)
    {
        switch (Verb)
        {
            case Verb.Submit: table.Submit(Doer, "年初编报", Guid.NewGuid(), run, Explained(table)); break;
            case Verb.Withdraw: table.Withdraw(Doer, "金额需要核对", run); break;
            case Verb.Terminate: table.Terminate(Doer, "项目取消", run); break;
            case Verb.Revise: table.Revise(Doer, Content!, run); break;
            case Verb.ImportAgain: table.ImportAgain(Doer, Content!, "目标表.docx", run); break;
            case Verb.Publish: table.Publish(Doer, Guid.NewGuid(), run); break;
            case Verb.Urge: table.Urge(Doer, "请尽快办理", run); break;
            case Verb.Accept: table.AcceptCorrections(Doer, run); break;
            case Verb.Decline: table.DeclineCorrections(Doer, "原文无误", run); break;
            case Verb.SetAside: table.DismissFinding(Doer, 1, "行业固定说法", run); break;
            default: table.CopyTo(Doer, Recipient, "请知悉", run); break;
        }
    }

    // With a reason for whatever asks for one.
    private static Explanations Explained(TargetTable table) =>
        Explanations.ForAll(Reason) with { OfValues = table.ChangedValues().ToDictionary(v => v.RowId, _ => "按测绘面积更正") };

    private void DoOnTask(TargetTable table, WorkflowRun run)
    {
        switch (Verb)
        {
            case Verb.Decide: table.Decide(On, Doer, Ruling!, run); break;
            case Verb.Transfer: table.Transfer(On, Doer, Recipient.Id, "出差", run); break;
            case Verb.Reassign: table.Reassign(On, Doer, Recipient.Id, "原审核人调离", run); break;
            case Verb.Remove: table.RemoveReviewer(On, Doer, "不需要了", run); break;
            case Verb.AddBefore: table.AddReviewer(On, Doer, Addition.Before, Recipient.Id, "请先把关", run); break;
            default: table.AddReviewer(On, Doer, Addition.After, Recipient.Id, "请复核", run); break;
        }
    }
}
