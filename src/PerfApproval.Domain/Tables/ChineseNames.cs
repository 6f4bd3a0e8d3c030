using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

/// <summary>What verdicts, statuses and ratings are called.</summary>
public static class ChineseNames
{
    public static string InChinese(this Verdict verdict) => verdict switch
    {
        Verdict.Approve => "通过",
        Verdict.Return => "退回",
        _ => "不予通过",
    };

    public static string InChinese(this TargetStatus status) => status switch
    {
        TargetStatus.Drafting => "草稿",
        TargetStatus.InReview => "审核中",
        TargetStatus.Returned => "已退回",
        TargetStatus.Approved => "已审定",
        TargetStatus.Published => "已公开",
        TargetStatus.Rejected => "不予通过",
        _ => "已终止",
    };

    public static string InChinese(this Addition addition) => addition == Addition.Before ? "前加签" : "后加签";

    public static string InChinese(this Rating rating) => rating switch
    {
        Rating.Excellent => "优",
        Rating.Good => "良",
        Rating.Fair => "中",
        _ => "差",
    };
}
