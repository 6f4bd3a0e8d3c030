namespace PerfApproval.Domain.Tests.Rules.Values;

public sealed class UnitStandsOnceTests
{
    [Theory]
    [InlineData("教材发放率(%)", "≥90%", "教材发放率")]
    [InlineData("教材发放率（%）", "≥90％", "教材发放率")]
    [InlineData("苗木栽种数（棵）", "≥50棵", "苗木栽种数")]
    [InlineData("教材册数 （单位：册）", "≥90册", "教材册数")]
    public void A_unit_in_the_name_and_in_the_value_is_taken_out_of_the_name(string name, string value, string mended)
    {
        var table = Reviewed.On("tianjin").Indicator("质量指标", name, value, "发放的教材占应发的比重");
        var finding = table.Findings("V5")[0];
        finding.Mends.ShouldHaveSingleItem().After.ShouldBe(mended);
        table.Mended(finding).Findings("V5").ShouldNotContain(f => f.What.Contains("写了一遍"));
    }

    [Theory]
    [InlineData("教材发放率(%)", "≥90")]
    [InlineData("教材发放率", "≥90%")]
    [InlineData("教材发放(升级改造)数量", "≥90册")]
    public void A_unit_that_stands_once_passes(string name, string value) =>
        Reviewed.On("tianjin").Indicator("质量指标", name, value).Findings("V5").ShouldBeEmpty();

    [Theory]
    [InlineData("≥90％", "≥90%")]
    [InlineData("≥9０%", "≥90%")]
    [InlineData("≥90（%)", "≥90(%)")]
    [InlineData("≥90（册)", "≥90（册）")]
    public void Both_widths_in_one_cell_become_one(string value, string mended)
    {
        var table = Reviewed.On("tianjin").Indicator("质量指标", "教材发放情况", value);
        table.Findings("V5").Mended().ShouldBe(mended);
        table.Mended(table.Findings("V5").Single()).Findings("V5").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("≥90（册）")]
    [InlineData("≥90(册)")]
    [InlineData("２０２６年")]
    public void One_width_passes(string value) => Reviewed.On("tianjin").Indicator("质量指标", "教材发放情况", value).Findings("V5").ShouldBeEmpty();
}
