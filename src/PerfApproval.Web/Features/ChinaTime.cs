using System.Globalization;

namespace PerfApproval.Web.Features;

/// <summary>Moments as people in China read them (Asia/Shanghai has been UTC+8 without summer time since 1991).</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static string InChina(this DateTimeOffset at) =>
        at.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string InChinaToTheSecond(this DateTimeOffset at) =>
        at.ToOffset(Offset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string DayInChina(this DateTimeOffset at) =>
        at.ToOffset(Offset).ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture);

    public static string AsDay(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateOnly DateInChina(this DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).Date);

    /// <summary>How long something took, in the two largest units.</summary>
    public static string InWords(this TimeSpan time) => time switch
    {
        { TotalMinutes: < 1 } => "不到 1 分钟",
        { TotalHours: < 1 } => $"{time.Minutes} 分钟",
        { TotalDays: < 1 } => time.Minutes == 0 ? $"{time.Hours} 小时" : $"{time.Hours} 小时 {time.Minutes} 分钟",
        _ => time.Hours == 0 ? $"{time.Days} 天" : $"{time.Days} 天 {time.Hours} 小时",
    };
}
