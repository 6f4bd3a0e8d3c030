namespace PerfApproval.Web.Features.Imports;

/// <summary>What the outcomes of an import are called.</summary>
public static class ChineseNames
{
    public static string InChinese(this ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Created => "新建",
        ImportOutcome.Replaced => "更新",
        ImportOutcome.Unchanged => "内容相同",
        _ => "未导入",
    };
}
