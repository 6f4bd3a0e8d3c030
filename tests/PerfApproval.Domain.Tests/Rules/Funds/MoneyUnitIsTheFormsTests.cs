namespace PerfApproval.Domain.Tests.Rules.Funds;

public sealed class MoneyUnitIsTheFormsTests
{
    [Theory]
    [InlineData("tianjin", "≤3356168.79元", "≤335.62万元")]
    [InlineData("tianjin", "≤ 3,356,168.79 (元)", "≤ 335.62 (万元)")]
    [InlineData("hebei", "不超过0.003亿元", "不超过30.00万元")]
    [InlineData("shanghai", "≤30.00(万元)", "≤300000.00(元)")]
    public void Money_in_another_unit_is_mended_by_writing_it_in_the_forms(string form, string value, string mended)
    {
        var table = Reviewed.On(form).Cost(("附属用房建设成本", value));
        table.Findings("F3").ShouldHaveSingleItem().Mends.ShouldHaveSingleItem().After.ShouldBe(mended);
        table.Mended("F3").Findings("F3").ShouldBeEmpty();
    }

    [Fact]
    public void What_rounding_would_change_too_much_is_left_to_the_person()
    {
        var finding = Reviewed.On("tianjin").Cost(("教材成本", "≤1234元")).Findings("F3").ShouldHaveSingleItem();
        finding.Mends.ShouldBeEmpty();
        finding.Cure.ShouldContain("0.1234 万元");
    }

    [Fact]
    public void Money_anywhere_in_the_table_is_looked_at() =>
        Reviewed.On("tianjin").Indicator("经济效益指标", "带动产值", "≥5000000元").Findings("F3").ShouldHaveSingleItem();

    [Theory]
    [InlineData("电脑单价", "≤6000元/台")]
    [InlineData("人均培训成本", "≤800元")]
    [InlineData("护理员培训成本", "≤30万元")]
    [InlineData("培训人数", "≥30人")]
    public void Prices_and_amounts_in_the_forms_unit_are_no_finding(string name, string value) =>
        Reviewed.On("tianjin").Cost((name, value)).Findings("F3").ShouldBeEmpty();
}
