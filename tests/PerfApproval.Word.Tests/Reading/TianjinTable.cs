using static PerfApproval.Word.Tests.Reading.WordFile;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>A project on the Tianjin form as Word XML, part by part, for tests to take pieces out of or put others in.</summary>
internal static class TianjinTable
{
    public static string Heading(int number = 1, string name = "办案费") => P($"{number}.{name}绩效目标表");

    public static string Unit => Row(Cell("211101天津市红桥区人民法院", 4), Cell("单位：万元", 3));

    public static string Name(string name = "办案费") => Row(Cell("项目名称"), Cell(name, 6));

    public static string Funds => Row(
        MergeStart("预算规模及资金用途"), Cell("预算数"), Cell("35.00"), Cell("其中：财政    资金"), Cell("35.00"), Cell("其他资金"), Cell(" "));

    public static string Purpose => Row(Merged(), Cell("用于办案", 6));

    public static string Goals => GoalsOf(P("1.保障办案"));

    public static string GoalsOf(string paragraphs) => Row(Cell("绩效目标"), CellX(paragraphs, "<w:gridSpan w:val=\"6\"/>"));

    public static string[] HeadRows => [Unit, Name(), Funds, Purpose, Goals];

    public static string Columns => Row(Cell("一级指标"), Cell("二级指标"), Cell("三级指标"), Cell("绩效指标描述"), Cell("指标值"));

    public static string[] IndicatorRows =>
    [
        Row(MergeStart("产出指标"), Cell("数量指标"), Cell("办案数"), Cell("全年办案数"), Cell("≥100件")),
        Row(Merged(), Cell("质量指标"), Cell("合格率"), Cell("案件合格率"), Cell("≥95%")),
        Row(Cell("满意度指标"), Cell("服务对象满意度指标"), Cell("满意度"), Cell("满意度"), Cell("≥90%")),
    ];

    public static string Head => Table(HeadRows);

    public static string Indicators => Table([Columns, .. IndicatorRows]);

    public static string Project(int number = 1, string name = "办案费") =>
        Heading(number, name) + Table(Unit, Name(name), Funds, Purpose, Goals) + "<w:p/>" + Indicators;

    /// <summary>A document with one project, whose goals cell holds this XML.</summary>
    public static WordFile WithGoals(string paragraphs) =>
        Of(Heading(), Table(Unit, Name(), Funds, Purpose, GoalsOf(paragraphs)), "<w:p/>", Indicators);
}
