using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>Which cells reviewers may propose to change, and that a change touches nothing else.</summary>
public sealed class TargetCellsTests
{
    private static readonly TargetContent Overall = TargetTableDraft.OverallContent("hebei");

    [Theory]
    [InlineData("goal")]
    [InlineData("measures")]
    [InlineData("items.0.title")]
    [InlineData("items.0.goal")]
    [InlineData("items.0.indicators")]
    public void Each_cell_of_an_overall_target_is_changed_alone(string field)
    {
        string[] cells = ["goal", "measures", "items.0.title", "items.0.goal", "items.0.indicators"];
        var before = Overall.Read(null, field).ShouldNotBeNull();

        var changed = Overall.With(new(null, field, before, "改后"), ShippedDefinition.Of("hebei-annual").Form);

        changed.Read(null, field).ShouldBe("改后");
        foreach (var other in cells.Where(c => c != field)) changed.Read(null, other).ShouldBe(Overall.Read(null, other));
    }

    [Theory]
    [InlineData("items.1.goal")]
    [InlineData("items.-1.goal")]
    [InlineData("items.0.weight")]
    [InlineData("items.0")]
    [InlineData("value")]
    [InlineData("")]
    public void What_is_no_cell_is_not_changed(string field)
    {
        Overall.Read(null, field).ShouldBeNull();
        Refusal.Of(() => Overall.With(new(null, field, "", "改后"), ShippedDefinition.Of("hebei-annual").Form)).ShouldContain("没有找到要修改的栏目");
    }

    [Theory]
    [InlineData("code")]
    [InlineData("funds.total")]
    [InlineData("plan.6")]
    [InlineData("number")]
    [InlineData("unit")]
    public void Facts_of_the_budget_are_no_matter_of_wording(string field) =>
        A.TargetTable().Content("hebei").Read(null, field).ShouldBeNull();
}
