namespace PerfApproval.Domain.Tests.Rules;

public sealed class FaultlessTableTests
{
    [Theory]
    [InlineData("hebei")]
    [InlineData("tianjin")]
    [InlineData("shanghai")]
    public void Nothing_is_found_in_a_table_without_fault(string form) => Reviewed.On(form).Findings().Select(f => $"{f.Rule} {f.Place.Label}：{f.Message}").ShouldBeEmpty();
}
