namespace PerfApproval.Domain.Tests.Rules.Names;

public sealed class ValueAddsSomethingTests
{
    [Theory]
    [InlineData("hebei", "保障工作正常开展", "保障工作正常开展")]
    [InlineData("hebei", "保障工作正常开展", "")]
    [InlineData("shanghai", "保障工作正常开展", null)]
    public void The_same_sentence_in_every_column_is_found(string form, string name, string? description) =>
        Reviewed.On(form).Indicator("社会效益指标", name, name + "。", description).Findings("N3").Count.ShouldBe(description is null && form != "shanghai" ? 0 : 1);

    [Theory]
    [InlineData("保障", "保障工作正常开展")]
    [InlineData("保障工作正常开展", "以上级考核为准")]
    public void A_value_or_a_description_of_its_own_passes(string value, string description) =>
        Reviewed.On().Indicator("社会效益指标", "保障工作正常开展", value, description).Findings("N3").ShouldBeEmpty();
}
