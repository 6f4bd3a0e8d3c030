using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>The overall target of a unit (部门整体绩效目标) in the first part of a document.</summary>
public sealed class OverallTargetTests
{
    private static readonly string Projects = string.Join('\n', File.ReadAllLines(Samples.At("samples", "001.txt")).SkipWhile(l => l != "第二部分").Take(90));

    [Fact]
    public void Goal_items_and_measures_are_read_by_their_headings()
    {
        var overall = Read("一、总体绩效目标\n总目标甲\n总目标乙\n二、分项绩效目标\n1. 审判\n绩效目标：公正\n绩效指标：满意度大于90%。\n2. 执行\n绩效目标：高效\n绩效指标：结案率。\n三、工作保障措施\n为此：\n1.加强领导").Overall.ShouldNotBeNull();

        overall.Goal.ShouldBe(["总目标甲", "总目标乙"]);
        overall.Items.Select(i => (i.Title, i.Goal, i.Indicators)).ShouldBe([("审判", "公正", "满意度大于90%。"), ("执行", "高效", "结案率。")]);
        overall.Measures.ShouldBe(["为此：", "1.加强领导"]);
    }

    [Theory]
    [InlineData("（一）总体绩效目标")]
    [InlineData("一、 总体绩效目标")]
    [InlineData("总体绩效目标：")]
    public void A_heading_is_known_whatever_its_number(string heading)
    {
        Read($"{heading}\n总目标\n").Overall.ShouldNotBeNull().Goal.ShouldBe(["总目标"]);
    }

    [Fact]
    public void A_second_paragraph_of_an_items_goal_stays_with_it()
    {
        var document = Read("二、分项绩效目标\n1. 审判\n绩效目标：公正\n高效\n绩效指标：甲。\n绩效指标：乙。");

        document.Overall.ShouldNotBeNull().Items.ShouldHaveSingleItem().Goal.ShouldBe("公正\n高效");
        document.Overall!.Items[0].Indicators.ShouldBe("甲。\n乙。");
        document.Notes.ShouldContain(n => n.Table == 0 && n.Line == 4);
    }

    [Fact]
    public void A_document_without_an_overall_part_says_so()
    {
        var document = Read("");

        document.Overall.ShouldBeNull();
        document.Tables.ShouldHaveSingleItem();
        document.Notes.ShouldContain(n => n.Table == 0 && n.What.Contains("没有部门整体绩效目标", StringComparison.Ordinal));
    }

    [Fact]
    public void Contents_typed_by_hand_without_page_numbers_hide_nothing()
    {
        var document = Read("一、总体绩效目标\n二、分项绩效目标\n三、工作保障措施\n1、物业管理费绩效目标表\n\n第一部分\n部门整体绩效目标\n一、总体绩效目标\n总目标\n三、工作保障措施\n为此：");

        document.Overall.ShouldNotBeNull().Goal.ShouldBe(["总目标"]);
        document.Overall!.Measures.ShouldBe(["为此："]);
        document.Tables.ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    private static Domain.Documents.TargetDocument Read(string part) => Plain.Read($"{part}\n{Projects}\n");
}
