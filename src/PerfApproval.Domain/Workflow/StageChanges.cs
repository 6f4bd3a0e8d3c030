namespace PerfApproval.Domain.Workflow;

/// <summary>What is different at a stage in another version of its workflow, in words.</summary>
public static class StageChanges
{
    public static IReadOnlyList<string> Between(BlockingActivity before, BlockingActivity after)
    {
        var changes = new List<string>();
        void Compare(string what, string old, string now)
        {
            if (old != now) changes.Add($"{what}：{old} → {now}");
        }

        Compare("名称", before.Name, after.Name);
        if (before is ReviewStage old && after is ReviewStage now)
        {
            Compare("审核人", old.Scope.InChinese(), now.Scope.InChinese());
            Compare("方式", ModeOf(old), ModeOf(now));
            Compare("期限", $"{old.DeadlineWorkingDays} 个工作日", $"{now.DeadlineWorkingDays} 个工作日");
            Compare("逾期", old.WhenOverdue.InChinese(), now.WhenOverdue.InChinese());
            Compare("审核意见", old.OpinionDue ? "须出具" : "不需要", now.OpinionDue ? "须出具" : "不需要");
            Compare("审核过其他环节的人", old.MayRepeat ? "可以再审" : "不能再审", now.MayRepeat ? "可以再审" : "不能再审");
        }

        Outcomes("新增办理", after.Outcomes.Except(before.Outcomes, StringComparer.Ordinal), changes);
        Outcomes("不再有", before.Outcomes.Except(after.Outcomes, StringComparer.Ordinal), changes);
        return changes;
    }

    private static string ModeOf(ReviewStage stage) => stage.Share is { } share ? $"{stage.Mode.InChinese()} {share}%" : stage.Mode.InChinese();

    private static void Outcomes(string what, IEnumerable<string> outcomes, List<string> changes)
    {
        var named = string.Join('、', outcomes.Select(o => Outcome.IsReturn(o) ? $"{ChineseNames.OfOutcome(o)}（{o}）" : ChineseNames.OfOutcome(o)));
        if (named.Length > 0) changes.Add($"{what}：{named}");
    }
}
