using static PerfApproval.Word.Tests.Reading.TianjinTable;
using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>Where the budget year of a document is taken from.</summary>
public sealed class YearTests
{
    [Theory]
    [InlineData("天津市红桥区人民法院2024年部门预算绩效目标")]
    [InlineData("天津市红桥区人民法院２０２４年部门预算绩效目标")]
    [InlineData("二〇二四年度")]
    public void The_cover_says_the_year(string line)
    {
        Of(P(line, "Cover"), Project(1, "车辆更新-2023中央")).Read().Year.ShouldBe(2024);
    }

    [Fact]
    public void A_title_without_a_style_says_it_as_well()
    {
        Of(P("天津市红桥区人民法院2024年部门预算绩效目标"), Project(1, "车辆更新-2023中央")).Read().Year.ShouldBe(2024);
    }

    [Fact]
    public void Without_title_and_codes_the_year_most_names_carry_is_taken_with_a_note()
    {
        var document = Of(Project(1, "甲2023中央"), Project(2, "乙2023中央"), Project(3, "丙2022结转")).Read();

        document.Year.ShouldBe(2023);
        document.Notes.ShouldContain(n => n.What.Contains("读作 2023 年", StringComparison.Ordinal));
    }

    [Fact]
    public void Null_with_a_note_is_better_than_a_guess()
    {
        var document = Of(Project()).Read();

        document.Year.ShouldBeNull();
        document.Notes.ShouldContain(n => n.What.Contains("没有写明年度", StringComparison.Ordinal));
    }

    [Fact]
    public void The_project_codes_outrank_years_in_names()
    {
        var document = Samples.Read("001.docx");

        document.Year.ShouldBe(2023);
        document.Notes.ShouldNotContain(n => n.What.Contains("年度", StringComparison.Ordinal));
    }
}
