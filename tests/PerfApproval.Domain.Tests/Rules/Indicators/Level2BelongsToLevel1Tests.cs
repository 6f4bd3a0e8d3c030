using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Indicators;

public sealed class Level2BelongsToLevel1Tests
{
    [Theory]
    [InlineData("效益指标", "时效指标", "“时效指标”属于“产出指标”")]
    [InlineData("产出", "时效指标", "“时效指标”属于“产出指标”")]
    [InlineData("产出指标", "进度指标", "“产出指标”下的二级指标有数量指标、质量指标、成本指标、时效指标")]
    [InlineData("管理指标", "进度指标", "产出指标、效益指标、满意度指标")]
    [InlineData("产出指标", "", "“产出指标”下的二级指标有")]
    public void A_level_2_in_the_wrong_place_is_an_error_that_says_where_it_belongs(string level1, string level2, string cure)
    {
        var finding = With("hebei", level1, level2).Findings("I2").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Error);
        finding.Cure.ShouldContain(cure);
    }

    [Fact]
    public void Rows_in_the_same_wrong_place_are_one_finding() =>
        With("hebei", "产出指标", "进度指标", "产出指标", "进度指标").Findings("I2").ShouldHaveSingleItem().Places.Select(p => p.Row).ShouldBe([7, 8]);

    [Fact]
    public void Each_form_has_its_own_kinds()
    {
        With("shanghai", "成本指标", "经济成本指标").Findings("I2").ShouldBeEmpty();
        With("shanghai", "产出指标", "成本指标").Findings("I2").ShouldHaveSingleItem();
    }

    [Fact]
    public void Blanks_and_width_make_no_other_kind() => With("hebei", "产出指标 ", "时效　指标").Findings("I2").ShouldBeEmpty();

    private static Reviewed With(string form, params string[] levels) => Reviewed.On(form).With(p => p with
    {
        Indicators = [.. p.Indicators, .. levels.Chunk(2).Select((l, i) => new Indicator { Level1 = l[0], Level2 = l[1], Name = $"第{i}项", Value = "≥1个" })],
    });
}
