using System.Text.Json.Nodes;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>One thing that was done to a table (办理过程), in words.</summary>
public sealed record TrailLine(DateTimeOffset At, string Person, string What, string Tone, string Reason)
{
    public static IReadOnlyList<TrailLine> Of(IEnumerable<(AuditEntry Entry, string? Person)> trail, WorkflowDefinition workflow)
    {
        var lines = new List<TrailLine>();
        foreach (var (entry, person) in trail)
        {
            var line = Of(entry, person ?? "系统", workflow);
            // Someone who saves a draft twenty times did one thing.
            if (lines is [.., var last] && entry.What == "revised" && last.What == line.What && last.Person == line.Person) lines.RemoveAt(lines.Count - 1);
            lines.Add(line);
        }

        return lines;
    }

    private static TrailLine Of(AuditEntry entry, string person, WorkflowDefinition workflow)
    {
        var details = JsonNode.Parse(entry.Details) as JsonObject ?? [];
        var reason = (string?)details["reason"] ?? "";
        return entry.What switch
        {
            "version-made" => new(entry.At, person, $"形成第 {details["version"]} 版", "", reason),
            "submitted" => new(entry.At, person, $"提交（第 {details["pass"]} 次，第 {details["version"]} 版）", "submitted", ""),
            "withdrawn" => new(entry.At, person, "撤回", "returned", reason),
            "revised" => new(entry.At, person, "修改草稿", "", ""),
            "decided" => Decided(entry, person, details, reason, workflow),
            "task-unassigned" => new(entry.At, person, $"“{StageName(details, workflow)}”无人可办，等待系统管理员授予角色", "returned", ""),
            "published" => new(entry.At, person, "公开", "published", ""),
            _ => new(entry.At, person, entry.What, "", reason),
        };
    }

    private static TrailLine Decided(AuditEntry entry, string person, JsonObject details, string reason, WorkflowDefinition workflow)
    {
        var outcome = (string?)details["outcome"] ?? "";
        var stage = workflow.BlockingActivities.GetValueOrDefault((string?)details["stage"] ?? "");
        var words = stage is null ? outcome : DecisionChoice.Of(outcome, stage, workflow).Words;
        var tone = DecisionChoice.VerdictOf(outcome) switch
        {
            Verdict.Approve => "approved",
            Verdict.Reject => "rejected",
            _ => "returned",
        };
        return new(entry.At, person, $"{StageName(details, workflow)}：{words}", tone, reason);
    }

    private static string StageName(JsonObject details, WorkflowDefinition workflow)
    {
        var key = (string?)details["stage"] ?? "";
        return workflow.BlockingActivities.GetValueOrDefault(key)?.Name ?? key;
    }
}
