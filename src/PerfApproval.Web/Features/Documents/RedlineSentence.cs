using PerfApproval.Word.Redlining;

namespace PerfApproval.Web.Features.Documents;

/// <summary>A redline in one sentence: 3 个项目有变动，共 9 处文字变动（涉及 6 项指标），新增 1 项指标。</summary>
public static class RedlineSentence
{
    public static string Of(RedlineSummary summary)
    {
        if (summary.IsEmpty) return "两份文档的目标表没有变动。";
        var projects = Listed(("新增", summary.AddedProjects, "个项目"), ("删除", summary.RemovedProjects, "个项目"));
        var rows = Listed(("新增", summary.AddedIndicators, "项指标"), ("删除", summary.RemovedIndicators, "项指标"), ("移动", summary.MovedIndicators, "项指标"));
        string[] parts = [.. projects, .. Changed(summary), .. rows];
        return $"{string.Join("，", parts)}。";
    }

    private static IEnumerable<string> Changed(RedlineSummary summary)
    {
        if (summary.ChangedProjects > 0) yield return $"{summary.ChangedProjects} 个项目有变动";
        if (summary.ChangedCells > 0) yield return $"共 {summary.ChangedCells} 处文字变动{(summary.ChangedIndicators > 0 ? $"（涉及 {summary.ChangedIndicators} 项指标）" : "")}";
    }

    private static IEnumerable<string> Listed(params IEnumerable<(string What, int Count, string Of)> parts) =>
        parts.Where(p => p.Count > 0).Select(p => $"{p.What} {p.Count} {p.Of}");
}
