namespace PerfApproval.Domain.Tests.Rules.Time;

public sealed class DeadlineIsADateTests
{
    [Theory]
    [InlineData("年底前")]
    [InlineData("2026年底前")]
    [InlineData("年末完成")]
    [InlineData("2026年末")]
    [InlineData("全年")]
    [InlineData("全年完成")]
    [InlineData("2026年")]
    [InlineData("2026年度")]
    [InlineData("2026年全年")]
    [InlineData("1年")]
    [InlineData("12个月")]
    [InlineData("30天")]
    [InlineData("一年")]
    [InlineData("半年")]
    [InlineData("三个月")]
    [InlineData("2026年12月31日")]
    [InlineData("２０２６年１２月３１日")]
    [InlineData("2026年12月")]
    [InlineData("2026年12月底")]
    [InlineData("12月31日")]
    [InlineData("2026-12-31")]
    [InlineData("2026.12.31")]
    [InlineData("2026年12月31日完成")]
    [InlineData("2026年内完成")]
    [InlineData("2026年第四季度")]
    [InlineData("尽快")]
    public void A_deadline_that_is_no_date_is_found(string value) => Deadline(value).Findings("T2").ShouldHaveSingleItem();

    [Theory]
    [InlineData("2026年12月31日前")]
    [InlineData("2026年12月前")]
    [InlineData("2026年12月底前")]
    [InlineData("12月31日之前")]
    [InlineData("≤2026年12月31日")]
    [InlineData("截止2026年12月31日")]
    [InlineData("≤44天")]
    [InlineData("=1年")]
    [InlineData("3个工作日内")]
    [InlineData("7*24小时")]
    [InlineData("2026年1月至12月")]
    [InlineData("2026年1月1日-2026年12月31日")]
    [InlineData("及时")]
    [InlineData("100%")]
    [InlineData("每月10日前")]
    [InlineData("全年无间断服务")]
    public void A_date_with_its_limit_and_what_is_no_deadline_pass(string value) => Deadline(value).Findings("T2").ShouldBeEmpty();

    [Fact]
    public void Only_indicators_of_time_are_looked_at() => Reviewed.On().Indicator("可持续影响指标", "设备使用年限", "1年").Findings("T2").ShouldBeEmpty();

    [Theory]
    [InlineData("2026年12月31日", "2026年12月31日前")]
    [InlineData("年底前", "2026年12月31日前")]
    [InlineData("2026年底", "2026年12月31日前")]
    public void What_is_as_good_as_a_date_is_mended(string value, string mended)
    {
        Deadline(value).Findings("T2").Single().Mends.Single().After.ShouldBe(mended);
        Deadline(value).Mended("T2").Findings("T2").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1年")]
    [InlineData("全年")]
    [InlineData("≥2026年12月31日")]
    public void What_could_mean_several_things_is_left_to_the_person(string value) => Deadline(value).Findings("T2").Single().Mends.ShouldBeEmpty();

    private static Reviewed Deadline(string value) => Reviewed.On().Indicator("时效指标", "教材编写完成时间", value);
}
