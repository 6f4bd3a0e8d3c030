using PerfApproval.Domain.Documents;
using PerfApproval.Domain.History;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;

namespace PerfApproval.Domain.Tests.History;

/// <summary>What a reviewer is told has changed between two texts of a table.</summary>
public sealed class ComparisonTests
{
    private static readonly Indicator Area = Indicator("产出指标", "数量指标", "物业管理面积", "≥5000平方米");
    private static readonly Indicator Quality = Indicator("产出指标", "质量指标", "服务达标率", "≥95%");
    private static readonly Indicator Satisfaction = Indicator("满意度指标", "服务对象满意度指标", "干警满意度", "≥90%");

    [Fact]
    public void The_same_text_differs_in_nothing() => Comparison.Of(Table(Area, Quality), Table(Area, Quality)).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_changed_value_is_one_cell_of_its_indicator() =>
        Between([Area, Quality], [Area with { Value = "≥6000平方米" }, Quality])
            .Cells.ShouldHaveSingleItem().ShouldBe(new(Area.Id, "value", "≥5000平方米", "≥6000平方米"));

    [Fact]
    public void A_moved_indicator_is_neither_removed_nor_added()
    {
        var moved = Between([Area, Quality, Satisfaction], [Satisfaction, Area, Quality]).Rows.ShouldHaveSingleItem();
        moved.ShouldBe(new(RowDifferenceKind.Moved, Satisfaction.Id!.Value, new(3, "满意度指标", "服务对象满意度指标"), new(1, "满意度指标", "服务对象满意度指标")));
    }

    [Fact]
    public void An_indicator_under_another_kind_has_moved_even_where_its_place_is_the_same()
    {
        var comparison = Between([Area, Quality], [Area with { Level2 = "时效指标" }, Quality]);
        comparison.Rows.ShouldHaveSingleItem().Kind.ShouldBe(RowDifferenceKind.Moved);
        comparison.Cells.ShouldBeEmpty();
    }

    [Fact]
    public void Added_and_removed_indicators_are_told_with_their_places()
    {
        var comparison = Between([Area, Quality], [Area, Satisfaction]);
        comparison.Rows.ShouldBe(
        [
            new(RowDifferenceKind.Removed, Quality.Id!.Value, new(2, "产出指标", "质量指标"), null),
            new(RowDifferenceKind.Added, Satisfaction.Id!.Value, null, new(2, "满意度指标", "服务对象满意度指标")),
        ]);
    }

    [Fact]
    public void What_the_table_says_outside_its_indicators_is_compared_too()
    {
        var (before, after) = (A.TargetTable().Costing("49.02").Content("hebei"), A.TargetTable().Costing("20.00").Named("物业管理").Content("hebei"));
        Comparison.Of(before, after).Cells.ShouldBe([new(null, "name", "物业管理费", "物业管理"), new(null, "funds.total", "49.02", "20.00")]);
    }

    [Fact]
    public void A_field_that_was_emptied_or_filled_differs_from_a_blank()
    {
        var full = A.TargetTable().Content("hebei");
        var empty = full with { Project = full.Project! with { Goals = [] } };
        Comparison.Of(full, empty).Cells.ShouldHaveSingleItem().After.ShouldBe("");
        Comparison.Of(empty, full).Cells.ShouldHaveSingleItem().Before.ShouldBe("");
    }

    [Fact]
    public void The_items_of_an_overall_target_keep_their_identity()
    {
        var before = Overall(new("审判执行", "提质增效", "结案率≥90%"), new("后勤保障", "保障有力", "达标率≥95%"));
        var after = Overall(new("综合管理", "规范", "无"), new("审判执行工作", "提质增效", "结案率≥92%"), new("后勤保障", "保障有力", "达标率≥95%"));

        var comparison = Comparison.Of(before, after);

        comparison.Rows.ShouldHaveSingleItem().Kind.ShouldBe(RowDifferenceKind.Added);
        comparison.Cells.Select(c => (c.Field, c.After)).ShouldBe([("title", "审判执行工作"), ("indicators", "结案率≥92%")]);
    }

    [Fact]
    public void Texts_that_were_kept_before_rows_had_identities_are_matched_by_what_they_say()
    {
        var (before, after) = (Table(Area with { Id = null }, Quality with { Id = null }), Table(Quality with { Id = null, Value = "≥96%" }, Area with { Id = null }));
        Comparison.Of(before, after).ShouldSatisfyAllConditions(
            c => c.Cells.ShouldHaveSingleItem().After.ShouldBe("≥96%"),
            c => c.Rows.ShouldHaveSingleItem().Kind.ShouldBe(RowDifferenceKind.Moved));
    }

    [Theory]
    [InlineData("value", "300万元", "2500000元", "-500000", "元", "-16.67")]
    [InlineData("value", "≥5000平方米", "≥0.6公顷", "0.1", "公顷", "20")]
    [InlineData("value", "≥90%", "≥95%", "5", "个百分点", "5.56")]
    [InlineData("value", "2万人次", "25000人次", "5000", "人次", "25")]
    [InlineData("value", "300元/套", "0.04万元/套", "0.01", "万元/套", "33.33")]
    [InlineData("value", "0件", "3件", "3", "件", null)]
    public void Figures_differ_by_an_amount_and_a_share_whatever_their_units(string field, string before, string after, string difference, string unit, string? percent)
    {
        var shift = NumericShift.Of(new(Guid.NewGuid(), field, before, after), "万元");
        shift.ShouldBe(new(Parsed(difference), unit, percent is null ? null : Parsed(percent)));
    }

    [Theory]
    [InlineData("≥5000平方米", "≥5000人")]
    [InlineData("≥5000平方米", "显著提升")]
    [InlineData("2026年底前", "≥90%")]
    public void What_measures_different_things_has_no_difference_in_figures(string before, string after) =>
        NumericShift.Of(new(Guid.NewGuid(), "value", before, after), "万元").ShouldBeNull();

    [Fact]
    public void Amounts_differ_in_the_unit_of_the_form() =>
        NumericShift.Of(new(null, "funds.total", "300,000.00", "270,000.00"), "元").ShouldBe(new(-30_000m, "元", -10m));

    private static decimal Parsed(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

    private static Comparison Between(Indicator[] before, Indicator[] after) => Comparison.Of(Table(before), Table(after));

    private static TargetContent Table(params Indicator[] indicators)
    {
        var content = A.TargetTable().Content("hebei");
        return content with { Project = content.Project! with { Indicators = indicators } };
    }

    private static TargetContent Overall(params OverallItem[] items)
    {
        var content = TargetTableDraft.OverallContent("hebei");
        return content with { Overall = content.Overall! with { Items = items } };
    }

    private static Indicator Indicator(string level1, string level2, string name, string value) =>
        new() { Id = Guid.CreateVersion7(), Level1 = level1, Level2 = level2, Name = name, Value = value };
}
