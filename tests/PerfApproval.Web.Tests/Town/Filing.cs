using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Tests.Town;

/// <summary>What units file: small tables as the import of a document would give them.</summary>
public static class Filing
{
    /// <param name="total">The budget as the form prints it: 万元 for Tianjin and Hebei, 元 for Shanghai.</param>
    public static TargetContent Of(Round round, BudgetUnit unit, string name, string total, int number = 1) => new()
    {
        Form = round.FormId,
        Year = round.Year,
        Unit = new(unit.Code, unit.Name),
        Project = new()
        {
            Number = number,
            Name = name,
            Purpose = ["用于支付物业管理费"],
            Funds = new Dictionary<string, string> { ["total"] = total, ["fiscal"] = total, ["other"] = "" },
            Goals = ["1.做好物业管理服务，保障单位业务开展"],
            Indicators =
            [
                new() { Level1 = "产出指标", Level2 = "数量指标", Name = "物业管理面积", Description = "物业管理面积", Value = "≥5000平方米", Basis = "合同" },
                new() { Level1 = "满意度指标", Level2 = "服务对象满意度指标", Name = "干警满意度", Description = "干警满意度", Value = "≥90%", Basis = "问卷" },
            ],
        },
    };

    public static TargetContent OverallOf(Round round, BudgetUnit unit) => new()
    {
        Form = round.FormId,
        Year = round.Year,
        Unit = new(unit.Code, unit.Name),
        Overall = new()
        {
            Goal = ["依法审判，服务大局。"],
            Items = [new("审判执行", "提高审判质效", "结案率≥90%")],
            Measures = ["加强组织领导。", "1.落实责任。"],
        },
    };
}
