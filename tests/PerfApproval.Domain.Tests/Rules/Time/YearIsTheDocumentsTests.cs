using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules.Time;

public sealed class YearIsTheDocumentsTests
{
    [Theory]
    [InlineData("2025年12月31日前")]
    [InlineData("2025-12-31前")]
    [InlineData("≤2025.12.31")]
    [InlineData("20251231前")]
    [InlineData("２０２５年底前")]
    [InlineData("二〇二五年十二月前")]
    [InlineData("2026年1月至2027年3月")]
    [InlineData("2021-2025年规划")]
    public void Another_year_in_a_value_is_an_error(string value)
    {
        var finding = Value(value).Findings("T1").ShouldHaveSingleItem();
        finding.Severity.ShouldBe(Severity.Error);
        finding.What.ShouldContain("2026 年度");
    }

    [Theory]
    [InlineData("2026年12月31日前")]
    [InlineData("较2025年增长5%")]
    [InlineData("同比2025年下降")]
    [InlineData("与2025年相比持平")]
    [InlineData("以2020年为基数增长10%")]
    [InlineData("不低于2025年水平")]
    [InlineData("按2019年版标准执行")]
    [InlineData("在2025年基础上增长5%")]
    [InlineData("2025年以来新建")]
    [InlineData("落实《2025年工作要点》")]
    [InlineData("2025-2026年供暖季")]
    [InlineData("≥2025人")]
    [InlineData("≥2025.50万元")]
    [InlineData("2000-3000人")]
    [InlineData("12020年")]
    public void The_documents_year_comparisons_and_mere_figures_pass(string value) => Value(value).Findings("T1").ShouldBeEmpty();

    [Theory]
    [InlineData("办案业务费-2025中央")]
    [InlineData("2025年结转项目")]
    [InlineData("2024-2025年设备更新")]
    public void Another_year_in_the_name_is_a_warning(string name) =>
        Reviewed.On().With(p => p with { Name = name }).Findings("T1").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [Theory]
    [InlineData("办案业务费-2026中央")]
    [InlineData("2025-2027年设备更新")]
    [InlineData("20250101号工程")]
    [InlineData("2026年设备更新")]
    public void The_documents_year_in_the_name_passes(string name) => Reviewed.On().With(p => p with { Name = name }).Findings("T1").ShouldBeEmpty();

    [Fact]
    public void Planned_dates_of_a_one_year_project_lie_in_the_documents_year()
    {
        var findings = Reviewed.On("shanghai").With(p => p with { Start = "2025-01-01", End = "2025-12-31" }).Findings("T1");
        findings.Select(f => f.Place.Field).ShouldBe(["start", "end"]);
        findings.ShouldAllBe(f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Planned_dates_of_a_project_over_several_years_do_not_count()
    {
        var table = Reviewed.On("shanghai").With(p => p with { Start = "2025-03-01", End = "2027-12-31" });
        table.Indicator("时效指标", "一期完工时间", "2025年12月前").Findings("T1").ShouldBeEmpty();
        table.Indicator("时效指标", "筹建完成时间", "2024年12月前").Findings("T1").ShouldHaveSingleItem();
    }

    [Fact]
    public void Without_a_year_of_the_document_one_cannot_tell_and_says_so_once()
    {
        var finding = Value("2025年12月31日前").In(null).Findings("T1").ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(FindingOutcome.CannotTell);
        Reviewed.On("shanghai").With(p => p with { Start = "", End = "" }).In(null).Findings("T1").ShouldBeEmpty();
    }

    private static Reviewed Value(string value) => Reviewed.On().Indicator("时效指标", "教材编写完成时间", value);
}
