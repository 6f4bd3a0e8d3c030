using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>Documents to write, said in a few words.</summary>
internal static class A
{
    public static TargetDocument Document(string form, params ProjectTarget[] projects) => new()
    {
        Form = form,
        Year = 2023,
        Unit = new DocumentUnit(form == "shanghai" ? null : "211101", "天津市红桥区人民法院"),
        Overall = null,
        Tables = projects,
    };

    public static ProjectTarget Project(string name, params Indicator[] indicators) => new()
    {
        Number = 1,
        Name = name,
        Funds = new OrderedDictionary<string, string> { ["total"] = "35.00", ["fiscal"] = "35.00", ["other"] = "" },
        Purpose = ["办案业务费"],
        Goals = ["1.档案扫描服务实现案卷电子存档。"],
        Indicators = indicators,
    };

    public static Indicator Indicator(string level1, string level2, string name, string value = "≥90%") =>
        new() { Level1 = level1, Level2 = level2, Name = name, Description = name, Value = value };

    public static OverallTarget Overall(params OverallItem[] items) => new()
    {
        Goal = ["充分发挥审判职能作用。"],
        Items = items,
        Measures = ["为确保工作计划圆满完成：", "1.完善制度建设。"],
    };

    public static IEnumerable<string> Keys(Form form, string prefix) =>
        form.Fields.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal)).Select(k => k[prefix.Length..]);
}
