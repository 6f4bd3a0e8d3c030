namespace PerfApproval.Domain.Tests.Rules.Indicators;

public sealed class FiguresAgreeTests
{
    [Theory]
    [InlineData("全年收案数", "≥26000件", "全年结案数", "≥27000件")]
    [InlineData("案件受理数", "≥100件", "案件办结数", "≥101件")]
    [InlineData("新收案件", "≥100件", "审结案件", "≥101件")]
    [InlineData("受理案件数量", "≥100件", "民事案件审结数", "≥101件")]
    public void No_more_is_concluded_than_was_accepted(string accepted, string many, string concluded, string more) =>
        With(accepted, many, concluded, more).Findings("I8").ShouldHaveSingleItem().What.ShouldContain(concluded);

    [Theory]
    [InlineData("全年收案数", "≥26000件", "全年结案数", "≥26000件")]
    [InlineData("民事收案数", "≥100件", "全年结案数", "≥200件")]
    [InlineData("民事收案数", "≥100件", "刑事结案数", "≥200件")]
    [InlineData("全年收案数", "≥100件", "案件结案率", "≥101%")]
    [InlineData("收案数", "≥100件", "结案标的", "≥200万元")]
    public void What_need_not_be_less_passes(string accepted, string many, string concluded, string more) =>
        With(accepted, many, concluded, more).Findings("I8").ShouldBeEmpty();

    [Theory]
    [InlineData("=300件", 1)]
    [InlineData("=500件", 0)]
    [InlineData("=501件", 0)]
    [InlineData("=502件", 1)]
    public void Successes_are_the_cases_times_the_rate(string successes, int findings) =>
        With("调解案件数", "=1000件", "调解成功数", successes).Indicator("质量指标", "调解成功率", "=50%").Findings("I8").Count.ShouldBe(findings);

    [Fact]
    public void Where_two_numbers_of_cases_could_be_meant_nothing_is_claimed() =>
        With("诉前调解案件数", "=1000件", "诉中调解案件数", "=900件").Indicator("数量指标", "调解成功数", "=3件").Indicator("质量指标", "调解成功率", "=50%").Findings("I8").ShouldBeEmpty();

    [Theory]
    [InlineData("全年培训养老护理员200人。")]
    [InlineData("全年培训养老护理员0.02万人次，其中护理员200名。")]
    [InlineData("培训养老护理员100人，培训护理组长50人。")]
    public void Persons_in_the_goals_are_those_of_the_indicator(string goal) => Goal(goal).Findings("I8").ShouldHaveSingleItem();

    [Theory]
    [InlineData("全年培训养老护理员300人。")]
    [InlineData("全年培训养老护理员0.03万人。")]
    [InlineData("培训养老护理员200人，培训护理组长100人。")]
    [InlineData("全年培训养老护理员300名，惠及老年人5000人。")]
    [InlineData("每班护理员50人，全年6班。")]
    [InlineData("培训护理员500人次。")]
    [InlineData("受益老年人达到5000人。")]
    public void One_figure_or_the_sum_of_them_is_enough(string goal) => Goal(goal).Findings("I8").ShouldBeEmpty();

    private static Reviewed With(string name, string value, string other, string another) =>
        Reviewed.On().Indicator("数量指标", name, value).Indicator("数量指标", other, another);

    // The table counts 培训护理员人数 ≥300人.
    private static Reviewed Goal(string goal) => Reviewed.On().With(p => p with { Goals = [goal] });
}
