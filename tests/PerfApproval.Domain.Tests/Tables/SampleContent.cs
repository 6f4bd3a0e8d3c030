using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>What a small project's table says.</summary>
internal static class SampleContent
{
    /// <param name="total">The budget in 万元, as printed.</param>
    public static TargetContent Project(string form, string name = "物业管理费", string total = "49.02", int number = 1) => new()
    {
        Form = form,
        Year = 2026,
        Unit = new("331001", "某区人民法院"),
        Project = new()
        {
            Number = number,
            Name = name,
            Funds = new Dictionary<string, string> { ["total"] = total },
            Goals = ["1.做好物业管理服务，保障单位业务开展"],
            Indicators = [new() { Level1 = "产出指标", Level2 = "数量指标", Name = "物业管理面积", Value = "≥5000平方米" }],
        },
    };
}
