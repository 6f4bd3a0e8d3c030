namespace PerfApproval.Domain.Workflow;

/// <summary>What the ways of deciding at a stage are called.</summary>
public static class ChineseNames
{
    public static string InChinese(this ReviewMode mode) => mode switch
    {
        ReviewMode.AnyOne => "或签",
        ReviewMode.All => "会签",
        ReviewMode.InOrder => "顺序会签",
        _ => "票签",
    };

    public static string InChinese(this ReviewScope scope) => scope switch
    {
        ReviewScope.Unit => "单位审核人",
        ReviewScope.Department => "主管部门审核人",
        ReviewScope.Division => "财政业务处室审核人",
        ReviewScope.PerformanceDivision => "财政绩效处室审核人",
        _ => "局领导",
    };

    public static string InChinese(this OverdueAction action) => action switch
    {
        OverdueAction.Remind => "催办",
        OverdueAction.Escalate => "升级",
        _ => "自动退回",
    };

    public static string InChinese(this CopyRange range) => range switch
    {
        CopyRange.Nobody => "不得抄送",
        CopyRange.Unit => "本单位",
        CopyRange.Department => "本单位和主管部门",
        _ => "财政局范围内",
    };

    /// <summary>What an outcome of a waiting activity is called.</summary>
    public static string OfOutcome(string outcome) => outcome switch
    {
        Outcome.Submit => "提交",
        Outcome.Approve => "通过",
        Outcome.Reject => "不予通过",
        Outcome.Withdraw => "撤回",
        Outcome.Publish => "公开",
        Outcome.TakeBack => "取消审核",
        Outcome.Timeout => "逾期",
        Outcome.Accept => "采纳修改意见",
        Outcome.Decline => "不采纳修改意见",
        _ => "退回",
    };
}
