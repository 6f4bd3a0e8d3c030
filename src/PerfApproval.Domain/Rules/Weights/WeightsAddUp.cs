using System.Globalization;
using PerfApproval.Domain.Rules.Funds;

namespace PerfApproval.Domain.Rules.Weights;

/// <summary>W1: Weights add up, level by level.</summary>
internal sealed class WeightsAddUp : TableRule
{
    public const string Key = "W1";

    public override string Id => Key;

    public override string Name => "权重";

    public override string Why => "权重合计不对，自评得分就不是百分制。";

    internal override IEnumerable<Remark> Check(CheckedTable table)
    {
        if (table.Project is null || table.Indicators.Count == 0) return [];
        if (table.Indicators.All(i => string.IsNullOrWhiteSpace(i.Filed.Weight))) return [NoneAtAll(table.Indicators)];
        var shares = table.Book.Weights.SharesOf(table.Form, table.Indicators.Select(i => i.Filed.Level1));
        var levels = table.Indicators.GroupBy(i => i.Filed.Level1).ToDictionary(g => g.Key, g => g.ToArray());
        return [
            .. shares.Where(s => !levels.ContainsKey(s.Key)).Select(s => WithoutRows(s.Key, s.Value)),
            .. levels.Select(l => OfLevel(l.Key, l.Value, shares.TryGetValue(l.Key, out var share) ? share : null)).OfType<Remark>(),
        ];
    }

    private static Remark? OfLevel(string level, CheckedIndicator[] rows, int? share)
    {
        var unread = rows.Where(r => Read(r) is null).ToArray();
        if (unread.Length > 0) return NotWeighed(unread);
        if (share is null) return rows.Any(r => Read(r) != 0) ? Unshared(level, rows) : null;
        var sum = rows.Sum(r => Read(r) ?? 0);
        return sum == share ? null : Differing(level, rows, sum, share.Value);
    }

    private static Remark NoneAtAll(IReadOnlyList<CheckedIndicator> rows) =>
        new(Only, rows[0].WeightPlace, "", "没有一项指标填写了权重。", "请填写各项指标的权重，也可以先按“平均分配权重”再调整。") { Others = [.. rows.Skip(1).Select(r => r.WeightPlace)] };

    private static Remark WithoutRows(string level, int share) =>
        new(Only, CheckedTable.AllIndicators, level, $"{level}没有指标，它的 {share} 分无处安排。", $"请补上{level}；本表不设{level}的，请与财政部门商定权重。");

    private static Remark NotWeighed(CheckedIndicator[] rows) =>
        new(Only, rows[0].WeightPlace, string.Join('、', rows.Select(r => r.Filed.Weight)),
            $"{string.Join('、', rows.Select(r => $"“{r.Filed.Name}”"))}{(rows.All(r => string.IsNullOrWhiteSpace(r.Filed.Weight)) ? "没有填写权重" : "的权重不是 0 到 100 的数")}。",
            "请填写 0 到 100 之间的数，不带单位。")
        {
            Others = [.. rows.Skip(1).Select(r => r.WeightPlace)],
        };

    private static Remark Unshared(string level, CheckedIndicator[] rows) =>
        new(Only, rows[0].WeightPlace, level, $"本年度没有给{level}安排权重。", "请把这些指标移到相应的一级指标下，或把权重改为 0。") { Others = [.. rows.Skip(1).Select(r => r.WeightPlace)] };

    private static Remark Differing(string level, CheckedIndicator[] rows, decimal sum, int share) =>
        new(Only, rows[0].WeightPlace, Money.Trimmed(sum), $"{level}的权重合计 {Money.Trimmed(sum)}，应为 {share}，{(sum > share ? "多" : "少")} {Money.Trimmed(Math.Abs(sum - share))}。",
            $"请调整{level}下各项的权重，使合计为 {share}。")
        {
            Others = [.. rows.Skip(1).Select(r => r.WeightPlace)],
        };

    private static decimal? Read(CheckedIndicator row) =>
        decimal.TryParse(PlainText.Of(row.Filed.Weight ?? "").TrimEnd('%', '分'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && weight <= 100 ? weight : null;
}
