using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>A table in which nothing is found, on each of the shipped forms.</summary>
internal static class FaultlessTable
{
    public static ProjectTarget Of(string form) => form == "shanghai" ? Shanghai() : Mainland(form);

    public static Indicator Indicator(string form, string level1, string level2, string name, string value, string? description = null) => new()
    {
        Level1 = level1,
        Level2 = level2,
        Name = name,
        Description = form == "shanghai" ? null : description ?? $"反映{name}的全年实际数",
        Value = value,
        Basis = form == "hebei" ? "年初工作计划" : null,
    };

    private static ProjectTarget Mainland(string form) => new()
    {
        Number = 1,
        Code = form == "hebei" ? "13020026P00003910076A" : null,
        Name = "养老护理员培训",
        Purpose = ["用于支付养老护理员培训的师资、场地和教材支出"],
        Funds = new OrderedDictionary<string, string> { ["total"] = "30.00", ["fiscal"] = "25.00", ["other"] = "5.00" },
        Plan = form == "hebei" ? [new("3月底", "20%"), new("6月底", "50%"), new("10月底", "80%"), new("12月底", "100%")] : null,
        Goals = ["1.全年培训养老护理员300人，结业考核后持证上岗。", "2.缩短护理员候岗时间，让老年人得到专业照护。"],
        Indicators =
        [
            Indicator(form, "产出指标", "数量指标", "培训护理员人数", "≥300人"),
            Indicator(form, "产出指标", "质量指标", "结业考核合格率", "≥90%"),
            .. new[]
            {
                Indicator(form, "产出指标", "时效指标", "培训班完成时间", "2026年11月30日前"),
                Indicator(form, "产出指标", "成本指标", "护理员培训成本", "≤30万元"),
            }.OrderBy(i => form == "hebei" ? i.Level2 == "时效指标" : i.Level2 == "成本指标"),
            Indicator(form, "效益指标", "社会效益指标", "护理员持证上岗率", "≥85%"),
            Indicator(form, "满意度指标", "服务对象满意度指标", "参训护理员满意度", "≥90%"),
        ],
    };

    private static ProjectTarget Shanghai() => new()
    {
        Number = 1,
        Name = "养老护理员培训",
        Nature = "其他经常性项目",
        Category = "特定目标类",
        Department = "市民政局",
        Start = "2026-01-01",
        End = "2026-12-31",
        Funds = new OrderedDictionary<string, string>
        {
            ["total"] = "300,000.00",
            ["fiscal"] = "250,000.00",
            ["other"] = "50,000.00",
            ["yearTotal"] = "300,000.00",
            ["yearFiscal"] = "250,000.00",
            ["carriedOver"] = "0.00",
            ["yearOther"] = "50,000.00",
        },
        ProjectGoal = "建立养老护理员分级培训体系，使本区护理员全部持证上岗，老年人得到专业照护。",
        YearGoal = "全年培训养老护理员300人，结业考核后持证上岗。",
        Indicators =
        [
            Indicator("shanghai", "成本指标", "经济成本指标", "护理员培训成本", "≤300000.00(元)"),
            Indicator("shanghai", "产出指标", "数量指标", "培训护理员人数", "≥300.00(人)"),
            Indicator("shanghai", "产出指标", "质量指标", "结业考核合格率", "≥90.00(%)"),
            Indicator("shanghai", "产出指标", "时效指标", "培训报名响应时间", "≤3.00(天)"),
            Indicator("shanghai", "效益指标", "社会效益指标", "护理员持证上岗率", "≥85.00(%)"),
            Indicator("shanghai", "满意度指标", "服务对象满意度指标", "参训护理员满意度", "≥90.00(%)"),
        ],
    };
}
