namespace PerfApproval.Web.Features.Exports;

/// <summary>What the kinds of audit entries are called in a list without their context.</summary>
public static class EntryWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["version-made"] = "形成版本",
        ["revised"] = "修改草稿",
        ["mended"] = "采纳修改建议",
        ["submitted"] = "提交",
        ["withdrawn"] = "撤回",
        ["decided"] = "办理",
        ["finding-dismissed"] = "排除审核发现",
        ["taken-back"] = "取消审核",
        ["corrections-accepted"] = "采纳修改意见",
        ["corrections-declined"] = "不采纳修改意见",
        ["terminated"] = "终止",
        ["published"] = "公开",
        ["timed-out"] = "超过期限",
        ["reminded"] = "提醒",
        ["task-unassigned"] = "无人可办",
        ["given"] = "转办",
        ["turn-passed-on"] = "待办重新分配",
        ["moved"] = "迁移流程版本",
        ["reviewer-added"] = "加签",
        ["reviewer-removed"] = "减签",
        ["copied"] = "抄送",
        ["urged"] = "催办",
    };

    /// <returns>The key itself where it has no name here.</returns>
    public static string Of(string what) => Words.GetValueOrDefault(what, what);
}
