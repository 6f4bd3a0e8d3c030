namespace PerfApproval.Domain.Organization;

/// <summary>Which days are worked (工作日): Monday to Friday, except public holidays and the weekends worked instead (调休).</summary>
public sealed class WorkingCalendar(IEnumerable<CalendarDay> exceptions)
{
    // China keeps one time and no summer time.
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private readonly Dictionary<DateOnly, bool> exceptions = exceptions.ToDictionary(e => e.Day, e => e.IsWorked);

    /// <summary>Monday to Friday and nothing else.</summary>
    public static WorkingCalendar Plain { get; } = new([]);

    /// <summary>The day it is in China at this moment.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(China).DateTime);

    public bool IsWorked(DateOnly day) =>
        exceptions.TryGetValue(day, out var worked) ? worked : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last day of a period of so many working days that begins on the day after.</summary>
    public DateOnly After(DateOnly day, int workingDays) => Step(day, workingDays, 1);

    /// <summary>The day that lies so many working days before.</summary>
    public DateOnly Before(DateOnly day, int workingDays) => Step(day, workingDays, -1);

    private DateOnly Step(DateOnly day, int workingDays, int direction)
    {
        while (workingDays > 0)
        {
            day = day.AddDays(direction);
            if (IsWorked(day)) workingDays--;
        }

        return day;
    }
}

/// <summary>A day on which a bureau works or rests against the weekday's habit.</summary>
public sealed class CalendarDay(Guid bureauId, DateOnly day, bool isWorked, string name)
{
    public Guid BureauId { get; private set; } = bureauId;

    public DateOnly Day { get; private set; } = day;

    public bool IsWorked { get; private set; } = isWorked;

    /// <summary>国庆节, 调休上班, …</summary>
    public string Name { get; private set; } = name;
}
