using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

public sealed partial class TargetTable
{
    private static readonly JsonSerializerOptions TrailJson =
        new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Records a reviewer's decision and moves the table on when the stage is settled by it.</summary>
    /// <exception cref="RuleBrokenException">Somebody was first, the content moved on, or separation of duties forbids it.</exception>
    public Decision Decide(Guid taskId, Actor reviewer, Ruling ruling, WorkflowRun run)
    {
        var task = TaskOf(taskId);
        MustBeOpen(task, reviewer);
        var principal = MustBeAllowed(task, reviewer, run);
        MustBeTheTurnOf(task);
        MustBeCurrent(task, ruling);
        if (ruling.InBatch) MustAllowBatches(task, ruling, run);
        var outcome = OutcomeOf(ruling, run);
        MustFitTheRating(ruling, task, run);

        var decision = Decision.Of(task, reviewer.Person, principal, ruling, outcome, run.At);
        decisions.Add(decision);
        Keep(ruling, decision);
        task.Close(TaskClosure.Decided, run.At);
        Record("decided", reviewer.Id, DetailsOf(decision, ruling), run.At);
        Settle(decision, task, run);
        return decision;
    }

    private ReviewTask TaskOf(Guid taskId) => tasks.FirstOrDefault(t => t.Id == taskId)
        ?? throw new RuleBrokenException("没有找到这项待办，请返回待办列表刷新后重试。");

    private static JsonObject DetailsOf(Decision decision, Ruling ruling)
    {
        var details = new JsonObject
        {
            ["decision"] = decision.Id.ToString(),
            ["stage"] = decision.StageKey,
            ["stageName"] = decision.StageName,
            ["name"] = decision.PersonName,
            ["verdict"] = decision.Verdict.ToString(),
            ["outcome"] = decision.Outcome,
            ["reason"] = decision.Reason,
            ["role"] = decision.Role.ToString(),
            ["factor"] = decision.Factor.ToString(),
            ["sha256"] = decision.VersionSha256,
        };
        if (decision.OnBehalfOf is { } principal) (details["onBehalfOf"], details["onBehalfOfName"]) = (principal.ToString(), decision.OnBehalfOfName);
        if (ruling.Opinion is { } opinion) details["opinion"] = JsonSerializer.SerializeToNode(opinion, TrailJson);
        if (ruling.Corrections.Count > 0) details["corrections"] = JsonSerializer.SerializeToNode(ruling.Corrections, TrailJson);
        return details;
    }

    private string OutcomeOf(Ruling ruling, WorkflowRun run)
    {
        var stage = run.Workflow.BlockingActivities[StageKey];
        var outcome = ruling.Verdict switch
        {
            Verdict.Approve => Outcome.Approve,
            Verdict.Reject => Outcome.Reject,
            _ => ReturnFrom(stage, ruling.ReturnTo),
        };
        if (!stage.Outcomes.Contains(outcome))
            throw new RuleBrokenException($"“{stage.Name}”不能办理“{ruling.Verdict.InChinese()}”，请从页面列出的办理方式中选择。");
        if (ruling.Verdict != Verdict.Approve && string.IsNullOrWhiteSpace(ruling.Reason))
            throw new RuleBrokenException($"{ruling.Verdict.InChinese()}需要写明理由，请填写后再提交。");
        return outcome;
    }

    private static string ReturnFrom(BlockingActivity stage, string? to)
    {
        string[] returns = [.. stage.Outcomes.Where(Outcome.IsReturn)];
        if (to is null && returns.Length > 1) throw new RuleBrokenException($"“{stage.Name}”可以退回到几个环节，请选择退回到哪一个。");
        if (to is not null && !returns.Contains(to))
            throw new RuleBrokenException($"“{stage.Name}”不能退回到所选环节，请从页面列出的办理方式中选择。");
        return to ?? returns.SingleOrDefault("");
    }
}
