using System.Text.Json.Nodes;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>Says what the audit entries of a table tell.</summary>
public sealed class TrailWords(TargetTable table, WorkflowDefinition workflow, Form form, PeopleNames names)
{
    private static readonly string[] KeysOfPeople = ["person", "from", "to"];

    public IReadOnlyList<TrailLine> Lines()
    {
        var lines = new List<TrailLine>();
        foreach (var entry in table.Trail.OrderBy(e => e.Sequence))
        {
            var line = Line(entry);
            // Someone who saves a draft twenty times did one thing.
            if (lines is [.., var last] && entry.What == "revised" && last.What == line.What && last.Person == line.Person) lines.RemoveAt(lines.Count - 1);
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Everybody whom the entries name.</summary>
    public static IEnumerable<Guid> PeopleIn(TargetTable table) => table.Trail.SelectMany(entry =>
        KeysOfPeople.Select(key => PersonAt(key, DetailsOf(entry))).Append(entry.PersonId).OfType<Guid>());

    private TrailLine Line(AuditEntry entry)
    {
        var details = DetailsOf(entry);
        if (entry.What == "decided") return Decided(entry, details);
        var (what, tone) = Words(entry.What, details);
        return new(entry.At, names.Of(entry.PersonId), what, tone, (string?)details["reason"] ?? (string?)details["note"] ?? "");
    }

    private (string What, string Tone) Words(string what, JsonObject details) => what switch
    {
        "version-made" => ($"形成第 {details["version"]} 版", ""),
        "submitted" => ($"提交（第 {details["pass"]} 次，第 {details["version"]} 版{Findings(details)}）", "submitted"),
        "withdrawn" => ("撤回", "returned"),
        "revised" => ("修改草稿", ""),
        "attached" => ($"上传附件“{details["file"]}”", ""),
        "detached" => ($"删去附件“{details["file"]}”", ""),
        "mended" => ($"采纳 {details["cells"]} 处修改建议", ""),
        "task-unassigned" => ($"“{StageName(details)}”无人可办，等待系统管理员指定", "returned"),
        "published" => ("公开", "published"),
        "terminated" => ("终止，本批次不再办理", "rejected"),
        "timed-out" => ($"“{StageName(details)}”超过期限，按流程{((string?)details["action"] == nameof(OverdueAction.Return) ? "自动退回" : "升级办理")}", "returned"),
        "corrections-accepted" => ($"采纳修改意见（形成第 {details["version"]} 版）", "approved"),
        "corrections-declined" => ("不采纳修改意见", "returned"),
        _ => (Among(what, details) ?? what, ""),
    };

    // What reviewers do among themselves.
    private string? Among(string what, JsonObject details) => what switch
    {
        "finding-dismissed" => $"排除审核发现（{details["rule"]}：{((string?)details["what"])?.TrimEnd('。')}）{Behalf(details)}",
        "taken-back" => $"取消审核（{StageName(details)}）",
        "given" => $"“{StageName(details)}”{(details["from"] is null ? "" : $"由{Person("from", details)}")}转给{Person("to", details)}办理",
        "turn-passed-on" => $"“{StageName(details)}”的审核人员有变动，{(details["from"] is null ? "待办已重新分配" : $"{Person("from", details)}的待办转给同岗位的审核人")}",
        "moved" => "迁移到流程的新版本",
        "reviewer-added" => $"{((string?)details["addition"] == nameof(Addition.Before) ? "前" : "后")}加签{Person("person", details)}",
        "reviewer-removed" => $"减签{Person("person", details)}",
        "copied" => $"抄送{Person("to", details)}",
        "urged" => $"催办“{StageName(details)}”",
        "withholding-proposed" => "提出不予公开",
        "withholding-answered" => (bool?)details["agreed"] == true ? "复核同意不予公开" : "复核不同意不予公开",
        "withholding-lifted" => "解除不予公开",
        "reminded" => $"提醒“{StageName(details)}”{((string?)details["kind"] == nameof(NoticeKind.Overdue) ? "已超过期限" : "快到期限")}",
        _ => null,
    };

    // Entries from before there were rules say nothing of them.
    private static string Findings(JsonObject details)
    {
        if (details["rules"] is null) return "";
        var counts = details["findings"] as JsonObject ?? [];
        var found = new[] { ("warning", "提醒"), ("hint", "提示"), ("cannotTell", "无法判断") }
            .Where(k => counts[k.Item1] is not null).Select(k => $"{k.Item2} {counts[k.Item1]} 项");
        return $"；按“{details["rules"]}”审核：{(counts.Count == 0 ? "没有发现问题" : string.Join("、", found))}";
    }

    private static string Behalf(JsonObject details) => details["onBehalfOfName"] is { } principal ? $"，代{principal}办理" : "";

    private TrailLine Decided(AuditEntry entry, JsonObject details)
    {
        var outcome = (string?)details["outcome"] ?? "";
        var stage = workflow.BlockingActivities.GetValueOrDefault((string?)details["stage"] ?? "");
        var words = stage is null ? outcome : DecisionChoice.Of(outcome, stage, workflow).Words;
        var decision = table.Decisions.FirstOrDefault(d => d.Id.ToString() == (string?)details["decision"]);
        var behalf = decision?.OnBehalfOfName is { } principal ? $"（代{principal}办理）" : "";
        return new(entry.At, names.Of(entry.PersonId) + behalf, $"{StageName(details)}：{words}", ToneOf(outcome), (string?)details["reason"] ?? "")
        {
            Opinion = decision is null ? null : ShownOpinion.Of(table, decision, form),
            DecisionId = decision?.Id,
            Took = decision is null ? null : entry.At - table.Tasks.FirstOrDefault(t => t.Id == decision.TaskId)?.OpenedAt,
            TakenBack = decision is not null && table.IsTakenBack(decision),
        };
    }

    private static string ToneOf(string outcome) => DecisionChoice.VerdictOf(outcome) switch
    {
        Verdict.Approve => "approved",
        Verdict.Reject => "rejected",
        _ => "returned",
    };

    private string StageName(JsonObject details)
    {
        var key = (string?)details["stage"] ?? "";
        return workflow.BlockingActivities.GetValueOrDefault(key)?.Name ?? key;
    }

    private string Person(string key, JsonObject details) => names.Of(PersonAt(key, details));

    private static Guid? PersonAt(string key, JsonObject details) => Guid.TryParse((string?)details[key], out var id) ? id : null;

    private static JsonObject DetailsOf(AuditEntry entry) => JsonNode.Parse(entry.Details) as JsonObject ?? [];
}
