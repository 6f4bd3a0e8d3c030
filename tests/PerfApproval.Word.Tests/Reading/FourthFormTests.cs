using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Reading;
using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>A made-up form with labels, levels, units and fields of its own: it is data, so no C# knows it.</summary>
public sealed class FourthFormTests
{
    private static readonly string Table1 = Table(
        Row(Cell("机构代码"), Cell("A-07"), Cell("填报单位"), Cell("云州水务局", 2)),
        Row(Cell("事项"), Cell("清淤"), Cell("联系人"), Cell("李四", 2)),
        Row(MergeStart("经费（千元）"), Cell("申请"), Cell("核定", 3)),
        Row(Merged(), Cell("1,200.0"), Cell("1,000.0", 3)),
        Row(MergeStart("进度"), Cell("上半年"), Cell("下半年", 3)),
        Row(Merged(), Cell("40%"), Cell("100%", 3)),
        Row(Cell("预期成果"), Cell("清淤 12 公里", 4)),
        Row(Cell("风险与对策"), CellX(P("汛期停工") + P("备用泵站"), "<w:gridSpan w:val=\"4\"/>")),
        Row(Cell("考核"), Cell("维度"), Cell("类别"), Cell("考核项"), Cell("目标"), Cell("依据")),
        Row(MergeStart("考核"), MergeStart("做了什么"), MergeStart("多少"), Cell("清淤长度"), Cell("≥12公里"), Cell("批复")),
        Row(Merged(), Merged(), Merged(), Cell("弃土"), Cell("≤3万方"), Cell("批复")),
        Row(Merged(), Merged(), Cell("多好"), Cell("验收"), Cell("合格"), Cell("规范")),
        Row(Merged(), Cell("有何用处"), Cell("对民众"), Cell("受益"), Cell("≥5万人"), Cell("统计")));

    [Fact]
    public void Another_regions_form_is_read_by_its_definition_alone()
    {
        var document = Read(Of(P("【项目1】清淤目标申报书"), P("预算年度：2025"), Table1).Bytes());

        (document.Form, document.Year, document.Unit).ShouldBe(("yunzhou", 2025, new DocumentUnit("A-07", "云州水务局")));
        var project = document.Tables.ShouldHaveSingleItem();
        project.Name.ShouldBe("清淤");
        project.Funds.ShouldBe(new Dictionary<string, string> { ["asked"] = "1,200.0", ["granted"] = "1,000.0" });
        project.Plan.ShouldBe([new PlanPoint("上半年", "40%"), new PlanPoint("下半年", "100%")]);
        project.Goals.ShouldBe(["清淤 12 公里"]);
        project.Extra.ShouldNotBeNull()["risk"].ShouldBe(["汛期停工", "备用泵站"]);
        project.Extra["contact"].ShouldBe(["李四"]);
        project.Indicators.Select(i => $"{i.Level1} {i.Level2} {i.Name} {i.Value} {i.Basis}").ShouldBe(
        [
            "做了什么 多少 清淤长度 ≥12公里 批复", "做了什么 多少 弃土 ≤3万方 批复", "做了什么 多好 验收 合格 规范", "有何用处 对民众 受益 ≥5万人 统计",
        ]);
        document.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void The_other_regions_documents_are_still_told_apart()
    {
        Read(File.ReadAllBytes(Samples.At("samples", "000.docx"))).Form.ShouldBe("tianjin");
        Read(File.ReadAllBytes(Samples.At("samples", "001.docx"))).Form.ShouldBe("hebei");
        Read(File.ReadAllBytes(Samples.At("samples", "002.txt"))).Form.ShouldBe("shanghai");
    }

    private static TargetDocument Read(byte[] file)
    {
        var fourth = FormCatalog.Read(File.ReadAllText(Samples.At("Reading", "forms", "fourth.json")), "fourth.json");
        return new DocumentReader(new FormCatalog([.. Samples.Forms.Forms, fourth])).Read("test.docx", new MemoryStream(file));
    }
}
