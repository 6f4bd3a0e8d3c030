using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Tests.Data;

public sealed class NationalHolidaysTests
{
    private static readonly NationalHolidays Shipped = NationalHolidays.Load(Path.Combine(AppContext.BaseDirectory, "holidays"));

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-27", 2, "2026-03-02")]
    [InlineData("2026-09-30", 3, "2026-10-10")]
    [InlineData("2026-04-03", 1, "2026-04-07")]
    public void Working_days_are_counted_around_the_holidays_of_2026(string from, int days, string due) =>
        Shipped.With(Guid.Empty, []).After(Day(from), days).ShouldBe(Day(due));

    [Fact]
    public void The_schedule_of_2026_has_33_days_off_and_6_weekend_days_worked()
    {
        var calendar = Shipped.With(Guid.Empty, []);
        var days = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).ToList();
        bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

        days.Count(d => IsWeekend(d) && calendar.IsWorked(d)).ShouldBe(6);
        days.Count(calendar.IsWorked).ShouldBe(248);
    }

    [Fact]
    public void A_bureau_differs_from_the_nation_on_the_days_that_it_says()
    {
        var bureau = Guid.NewGuid();
        var calendar = Shipped.With(bureau, [new(bureau, Day("2026-04-20"), false, "三月三"), new(bureau, Day("2026-10-05"), true, "加班")]);

        calendar.IsWorked(Day("2026-04-20")).ShouldBeFalse();
        calendar.IsWorked(Day("2026-10-05")).ShouldBeTrue();
        calendar.IsWorked(Day("2026-10-06")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{ "year": 2027, "source": "", "holidays": [ { "name": "元旦", "from": "2027-01-01", "until": "2027-01-03", "workedInstead": ["2027-01-02"] } ] }""", "2027-01-02")]
    [InlineData("""{ "year": 2027, "source": "", "days": [] }""", "days")]
    [InlineData("""{ "year": 2027, "source": "", "holidays": [ { "name": "元旦", "from": "2027-13-01", "until": "2027-01-03", "workedInstead": [] } ] }""", "$.holidays[0].from")]
    [InlineData("""{ "year": 2027, "source": "", "holidays": [ { "name": "元旦", "from": "2027-01-03", "until": "2027-01-01", "workedInstead": [] } ] }""", "元旦：2027-01-03")]
    [InlineData("""{ "year": 2027, "source": "" }""", "holidays")]
    [InlineData("nothing", "$")]
    public void A_file_that_is_no_schedule_is_refused_with_what_is_wrong(string text, string wrong)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "2027.json"), text);

            var refusal = Should.Throw<RuleBrokenException>(() => NationalHolidays.Load(folder.FullName)).Message;

            refusal.ShouldContain("2027.json");
            refusal.ShouldContain(wrong);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd");
}
