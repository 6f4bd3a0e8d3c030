using FsCheck;
using FsCheck.Fluent;

namespace PerfApproval.Domain.Tests.Rules.Names;

public sealed class NothingIsMisspeltTests
{
    [Theory]
    [InlineData("验收合格合格率", "验收合格率")]
    [InlineData("验收合格合格合格率", "验收合格率")]
    [InlineData("水泵更完成率", "水泵更新完成率")]
    [InlineData("专项资金拔付率", "专项资金拨付率")]
    [InlineData("全部暑期部暑率", "全部暑期部署率")]
    public void A_slip_in_name_and_description_is_one_finding_and_is_mended_in_both(string name, string right)
    {
        var table = Reviewed.On().Indicator("质量指标", name, "≥90%", name);
        var finding = table.Findings("N1").ShouldHaveSingleItem();
        finding.Places.Count.ShouldBe(2);
        finding.Mends.Select(m => m.After).ShouldBe([right, right]);
        table.Mended(finding).Findings("N1").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("提高队伍素质和执法能力。")]
    [InlineData("考虑考虑")]
    [InlineData("家家户户装上扶手")]
    [InlineData("以上岗为目的的全部暑期培训")]
    [InlineData("收回全部份额，加倍训练，福彩购彩另计")]
    [InlineData("平台帐篷和读者满意读物")]
    [InlineData("对帐篷按装备标准登记，选拔款式")]
    [InlineData("社区服务服务对象登记")]
    public void What_is_right_passes(string goal) => Reviewed.On().With(p => p with { Goals = [.. p.Goals, goal] }).Findings("N1").ShouldBeEmpty();

    [Fact]
    public void A_word_right_in_one_place_and_wrong_in_another_is_mended_where_it_is_wrong()
    {
        var table = Reviewed.On().With(p => p with { Goals = ["提高队伍素质，全年办班12期。", "高队伍素质，全年办班12期。"] });
        table.Findings("N1").Mended().ShouldBe("提高队伍素质，全年办班12期。\n提高队伍素质，全年办班12期。");
    }

    [Fact]
    public void Two_slips_in_a_cell_are_both_put_right_by_either_mend()
    {
        var findings = Reviewed.On().Indicator("质量指标", "部暑验收合格合格率", "≥90%", "按计划执行").Findings("N1");
        findings.Count.ShouldBe(2);
        findings.SelectMany(f => f.Mends).ShouldAllBe(m => m.After == "部署验收合格率");
    }

    [Fact]
    public void What_is_mended_has_no_slip_left() => Prop.ForAll(Slipped.ToArbitrary(), name =>
    {
        var table = Reviewed.On("tianjin").Indicator("质量指标", name, "≥90%", "以结业考核为准");
        var findings = table.Findings("N1");
        findings.ShouldNotBeEmpty(name);
        table.Mended(findings[0]).Findings("N1").ShouldBeEmpty(name);
    }).QuickCheckThrowOnFailure();

    private static Gen<string> Slipped =>
        from parts in Gen.Elements("合格", "验收", "更", "部暑", "彩购", "队伍素质", "高", "率").ListOf(4)
        from twice in Gen.Elements("合格", "扫描服务", "按时")
        select $"{string.Concat(parts)}{twice}{twice}{string.Concat(Enumerable.Reverse(parts))}";
}
