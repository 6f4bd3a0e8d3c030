using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Which indicator of a document imported again is which of the table's.</summary>
public sealed class IdentityTests
{
    private static readonly Guid First = Guid.NewGuid(), Second = Guid.NewGuid();

    [Fact]
    public void An_indicator_with_a_new_value_is_the_same_one() =>
        Matched([Row("数量指标", "培训人数", "≥100人", First)], [Row("数量指标", "培训人数", "≥120人")]).ShouldBe([First]);

    [Fact]
    public void An_indicator_that_went_under_another_kind_is_the_same_one() =>
        Matched([Row("数量指标", "培训人数", "≥100人", First)], [Row("质量指标", "培训人数", "≥100人")]).ShouldBe([First]);

    [Theory]
    [InlineData("物业管理面积", "物业管理服务面积")]
    [InlineData("文书上网公开率", "文书 上网公开率（%）")]
    public void An_indicator_whose_name_was_improved_is_the_same_one(string before, string after) =>
        Matched([Row("数量指标", before, "1", First)], [Row("数量指标", after, "2")]).ShouldBe([First]);

    [Theory]
    [InlineData("培训人数", "培训满意度")]
    [InlineData("结案率", "上诉率")]
    public void Another_indicator_of_the_same_kind_is_a_new_one(string before, string after) =>
        Matched([Row("数量指标", before, "≥90%", First)], [Row("数量指标", after, "≥90%")]).ShouldNotContain(First);

    [Fact]
    public void Of_two_with_one_name_each_keeps_its_own_value() =>
        Matched([Row("数量指标", "宣传内容", "1篇", First), Row("数量指标", "宣传内容", "2篇", Second)], [Row("数量指标", "宣传内容", "2篇"), Row("数量指标", "宣传内容", "1篇")])
            .ShouldBe([Second, First]);

    [Fact]
    public void The_name_that_is_more_alike_goes_first() =>
        Matched([Row("质量指标", "设备维护成本控制", "", First), Row("质量指标", "设备维护成本", "", Second)], [Row("质量指标", "设备的维护成本控制率", ""), Row("质量指标", "设备维护的成本", "")])
            .ShouldBe([First, Second]);

    [Fact]
    public void An_identity_that_two_rows_claim_is_the_first_ones() =>
        Matched([], [Row("数量指标", "甲", "", First), Row("数量指标", "乙", "", First)]).ShouldSatisfyAllConditions(
            ids => ids[0].ShouldBe(First),
            ids => ids[1].ShouldNotBe(First));

    private static Guid[] Matched(Indicator[] earlier, Indicator[] now) =>
        [.. Content(now).WithIdentities(Content(earlier)).Project!.Indicators.Select(i => i.Id!.Value)];

    private static TargetContent Content(Indicator[] indicators)
    {
        var content = A.TargetTable().Content("hebei");
        return content with { Project = content.Project! with { Indicators = indicators } };
    }

    private static Indicator Row(string kind, string name, string value, Guid? id = null) => new() { Id = id, Level1 = "产出指标", Level2 = kind, Name = name, Value = value };
}
