using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Organization;

namespace PerfApproval.Domain.Tests.Organization;

/// <summary>How deadlines are counted in working days.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar NationalDay = new(
    [
        .. Enumerable.Range(1, 7).Select(day => Exception(new(2026, 10, day), false)),
        Exception(new(2026, 9, 20), true), Exception(new(2026, 10, 10), true),
    ]);

    [Fact]
    public void Weekends_are_not_counted() =>
        WorkingCalendar.Plain.After(new(2026, 3, 6), 1).ShouldBe(new DateOnly(2026, 3, 9));

    [Fact]
    public void Public_holidays_are_not_counted_and_weekends_worked_instead_are()
    {
        // 30 September is a Wednesday; 8, 9 and 10 October are worked, 11 October is a Sunday.
        NationalDay.After(new(2026, 9, 30), 1).ShouldBe(new DateOnly(2026, 10, 8));
        NationalDay.After(new(2026, 9, 30), 3).ShouldBe(new DateOnly(2026, 10, 10));
        NationalDay.After(new(2026, 9, 30), 4).ShouldBe(new DateOnly(2026, 10, 12));
    }

    [Fact]
    public void The_day_begins_at_midnight_in_China()
    {
        WorkingCalendar.DayOf(new(2026, 3, 1, 15, 59, 59, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 3, 1));
        WorkingCalendar.DayOf(new(2026, 3, 1, 16, 0, 0, TimeSpan.Zero)).ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void Counting_forth_and_back_from_a_working_day_comes_home() => Prop.ForAll(
        Gen.Choose(0, 400).Two().ToArbitrary(), numbers =>
        {
            var day = NationalDay.After(new(2026, 1, 1), numbers.Item1 + 1);
            var later = NationalDay.After(day, numbers.Item2);
            NationalDay.IsWorked(later).ShouldBeTrue();
            NationalDay.Before(later, numbers.Item2).ShouldBe(day);
            Enumerable.Range(1, later.DayNumber - day.DayNumber).Count(n => NationalDay.IsWorked(day.AddDays(n))).ShouldBe(numbers.Item2);
        }).QuickCheckThrowOnFailure();

    private static CalendarDay Exception(DateOnly day, bool isWorked) => new(Guid.Empty, day, isWorked, "国庆节");
}
