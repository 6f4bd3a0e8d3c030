using System.Text.Json;
using System.Text.Json.Serialization;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;

namespace PerfApproval.Web.Data;

/// <summary>The national holiday schedules (节假日安排) that lie beside the program, one file a year; a bureau differs from them by days of its own.</summary>
public sealed class NationalHolidays(IEnumerable<HolidaySchedule> schedules)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly HolidaySchedule[] schedules = [.. schedules];

    /// <exception cref="RuleBrokenException">A file is no schedule, or names a day twice.</exception>
    public static NationalHolidays Load(string folder) =>
        new(Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read));

    /// <summary>What a bureau works by.</summary>
    /// <param name="own">The days on which it differs.</param>
    public WorkingCalendar With(Guid bureauId, IEnumerable<CalendarDay> own) =>
        new(own.UnionBy(schedules.SelectMany(s => s.DaysOf(bureauId)), d => d.Day));

    private static HolidaySchedule Read(string path)
    {
        try
        {
            var schedule = JsonSerializer.Deserialize<HolidaySchedule>(File.ReadAllText(path), Strict) ?? throw new JsonException("null");
            if (schedule.Holidays.FirstOrDefault(h => !h.IsPlausible) is { } odd) throw new JsonException($"{odd.Name}：{odd.From:yyyy-MM-dd} — {odd.Until:yyyy-MM-dd}");
            if (schedule.DaysOf(Guid.Empty).CountBy(d => d.Day).FirstOrDefault(d => d.Value > 1) is { Value: > 1 } twice)
                throw new JsonException($"{twice.Key:yyyy-MM-dd}");
            return schedule;
        }
        catch (JsonException refused)
        {
            throw new RuleBrokenException($"节假日安排 {Path.GetFileName(path)} 不能使用（{refused.Message}）；请按其他年份文件的写法改正：每一天只能出现一次，开始不晚于结束。", refused);
        }
    }
}

/// <summary>The schedule of one year as the State Council announces it.</summary>
public sealed record HolidaySchedule(int Year, string Source, IReadOnlyList<Holiday> Holidays)
{
    public IEnumerable<CalendarDay> DaysOf(Guid bureauId) => Holidays.SelectMany(h => h.DaysOf(bureauId));
}

/// <summary>One holiday, and the weekend days that are worked for it (调休).</summary>
public sealed record Holiday(string Name, DateOnly From, DateOnly Until, IReadOnlyList<DateOnly> WorkedInstead)
{
    private const int LongestDays = 31;

    internal bool IsPlausible => From <= Until && Until.DayNumber - From.DayNumber < LongestDays;

    internal IEnumerable<CalendarDay> DaysOf(Guid bureauId)
    {
        for (var day = From; day <= Until; day = day.AddDays(1)) yield return new(bureauId, day, false, Name);
        foreach (var day in WorkedInstead) yield return new(bureauId, day, true, $"{Name}调休");
    }
}
