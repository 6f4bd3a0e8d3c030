using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>One way of deciding: the outcome that it has in the workflow, and its words.</summary>
public sealed record DecisionChoice(string Outcome, Verdict Verdict, string Words, string LeadsTo)
{
    public static bool IsDecision(string outcome) =>
        outcome is Domain.Workflow.Outcome.Approve or Domain.Workflow.Outcome.Reject || Domain.Workflow.Outcome.IsReturn(outcome);

    public static DecisionChoice Of(string outcome, BlockingActivity stage, WorkflowDefinition workflow)
    {
        var stops = string.Join("或", workflow.StopsAfter(stage, outcome).Where(s => s is BlockingActivity).Select(s => $"“{s.Name}”"));
        return VerdictOf(outcome) switch
        {
            Verdict.Approve => new(outcome, Verdict.Approve, Verdict.Approve.InChinese(), stops.Length == 0 ? "" : $"转到{stops}"),
            Verdict.Reject => new(outcome, Verdict.Reject, Verdict.Reject.InChinese(), "本批次终止，不能再提交"),
            _ => new(outcome, Verdict.Return, $"退回至{stops}", ""),
        };
    }

    public static Verdict VerdictOf(string outcome) => outcome switch
    {
        Domain.Workflow.Outcome.Approve => Verdict.Approve,
        Domain.Workflow.Outcome.Reject => Verdict.Reject,
        _ => Verdict.Return,
    };
}
