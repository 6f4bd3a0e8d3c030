namespace PerfApproval.Domain.Rules;

/// <summary>The limits that a rule book sets, by the names officials know them under.</summary>
public static class RuleLimits
{
    public const string SharedIndicators = "雷同指标百分比";
    public const string LongestName = "指标名称最多字数";
    public const string ShortestGoal = "绩效目标最少字数";
    public const string LongestWord = "定性值一词最多字数";

    public static IReadOnlyList<string> All { get; } = [SharedIndicators, LongestName, ShortestGoal, LongestWord];
}
