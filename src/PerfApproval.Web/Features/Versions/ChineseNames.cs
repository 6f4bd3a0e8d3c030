using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Versions;

/// <summary>What origins of versions, changes and differences are called.</summary>
public static class ChineseNames
{
    public static string InChinese(this VersionOrigin origin) => origin switch
    {
        VersionOrigin.Import => "导入",
        VersionOrigin.Submission => "提交",
        VersionOrigin.Correction => "采纳修改意见",
        VersionOrigin.Rollover => "沿用上年",
        _ => "调整起点",
    };

    public static string InChinese(this ChangeKind kind) => kind switch
    {
        ChangeKind.Edited => "修改",
        ChangeKind.Added => "新增",
        ChangeKind.Removed => "删除",
        _ => "移位",
    };

    /// <summary>How much differs: 6 项指标 9 处变动（新增 1 项）；其他栏目 2 处变动。</summary>
    public static string InChinese(this Comparison comparison)
    {
        if (comparison.IsEmpty) return "两个文本没有差别。";
        var (rows, others) = (comparison.RowsConcerned, comparison.Cells.Count(c => c.RowId is null));
        var kinds = new[] { (RowDifferenceKind.Added, "新增"), (RowDifferenceKind.Removed, "删除"), (RowDifferenceKind.Moved, "移位") }
            .Select(k => (Count: comparison.Count(k.Item1), Words: k.Item2)).Where(k => k.Count > 0).Select(k => $"{k.Words} {k.Count} 项").ToArray();
        var noun = comparison.After.Project is null ? "个分项" : "项指标";
        string[] parts =
        [
            .. rows == 0 ? Array.Empty<string>() : [$"{rows} {noun} {comparison.Changes - others} 处变动{(kinds.Length == 0 ? "" : $"（{string.Join("、", kinds)}）")}"],
            .. others == 0 ? Array.Empty<string>() : [$"{(rows == 0 ? "" : "其他")}栏目 {others} 处变动"],
        ];
        return string.Join("；", parts) + "。";
    }

    /// <summary>By how much a figure changed: +1000 平方米（+20%）.</summary>
    public static string InChinese(this NumericShift shift) =>
        $"{Signed(shift.Difference)} {shift.Unit}{(shift.Percent is { } percent ? $"（{Signed(percent)}%）" : "")}";

    private static string Signed(decimal number) =>
        number.ToString("+#,##0.######;-#,##0.######;0", System.Globalization.CultureInfo.InvariantCulture);
}
