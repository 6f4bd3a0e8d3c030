using System.Diagnostics;
using PerfApproval.Bench.Decisions;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Checks;
using PerfApproval.Word.Writing;

namespace PerfApproval.Bench.Rules;

/// <summary>How long all rules take for one table and for a unit's 50 tables beside each other, from their contents on.</summary>
internal static class RulesBench
{
    private const int Tables = 50;
    private const int Indicators = 20;
    private const int Rounds = 200;
    private const int WarmUp = 150;
    private const double LongestTable = 2;
    private const double LongestUnit = 100;

    public static bool Run()
    {
        var form = TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates")).Forms["hebei"];
        var book = ShippedRules.Load(Path.Combine(AppContext.BaseDirectory, "rules")).For(form.Id, 2026);
        var unit = Unit(new Random(20260302));
        var (tables, units, found) = (new List<double>(), new List<double>(), 0);
        for (var round = -WarmUp; round < Rounds; round++)
        {
            var table = Timed(() => Check([unit[(round + WarmUp) % Tables]], form, book), out _);
            var whole = Timed(() => Check(unit, form, book), out found);
            if (round < 0) continue;
            tables.Add(table);
            units.Add(whole);
        }

        return Report($"a table of {Indicators} indicators", new(tables), LongestTable)
            & Report($"{Tables} tables of {Indicators} indicators beside each other, {found} findings", new(units), LongestUnit);
    }

    private static int Check(IReadOnlyList<TargetContent> contents, Form form, RuleBook book) =>
        new Checkup(book).Of([.. contents.Select(c => CheckedTable.Of(c, form, book))]).Count;

    private static double Timed(Func<int> check, out int found)
    {
        var began = Stopwatch.GetTimestamp();
        found = check();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static bool Report(string what, Latencies found, double goal)
    {
        var reached = found.Percentile(.99) <= goal;
        Console.WriteLine($"{what}: {found}");
        Console.WriteLine(FormattableString.Invariant($"  {(reached ? "reached" : "MISSED")}: p99 {found.Percentile(.99):F2} ms (goal {goal:F0} ms)"));
        return reached;
    }

    private static List<TargetContent> Unit(Random dice) => [.. Enumerable.Range(1, Tables).Select(number => new TargetContent
    {
        Form = "hebei",
        Year = 2026,
        Unit = new("331001", "某区人民法院"),
        Project = new()
        {
            Number = number,
            Code = "13020026P00003910076Y",
            Name = $"{Subjects[number % Subjects.Length]}第{number}期经费",
            Purpose = [$"用于支付{Subjects[number % Subjects.Length]}的设备、材料和人员支出，按合同约定的进度拨付"],
            Funds = new Dictionary<string, string> { ["total"] = "49.02", ["fiscal"] = "40.00", ["other"] = "9.02" },
            Plan = [new("3月底", "25%"), new("6月底", "50%"), new("10月底", "80%"), new("12月底", "100%")],
            Goals = ["1.做好物业管理服务,保障单位业务开展。", $"2.全年完成{Subjects[number % Subjects.Length]}{dice.Next(1000)}件，群众满意度不低于95%。"],
            Indicators = [.. Enumerable.Range(0, Indicators).Select(i => Row(i, Subjects[number % Subjects.Length], dice))],
        },
    })];

    private static Indicator Row(int number, string subject, Random dice)
    {
        var (level1, level2, name, value) = Kinds[number % Kinds.Length];
        return new()
        {
            Level1 = level1,
            Level2 = level2,
            Name = $"{subject}{name}",
            Description = $"反映{subject}{name}的全年实际情况，以年终统计为准",
            Value = value.Replace("#", $"{dice.Next(1, 1000)}", StringComparison.Ordinal),
            Basis = "年初工作计划和上年完成情况",
        };
    }

    private static readonly string[] Subjects = ["档案扫描", "物业管理", "网络运行维护", "法治宣传", "车辆更新", "诉讼服务中心改造", "电梯维保"];

    private static readonly (string Level1, string Level2, string Name, string Value)[] Kinds =
    [
        ("产出指标", "数量指标", "数量", "≥#件"), ("产出指标", "数量指标", "覆盖率（%）", "≥#%"), ("产出指标", "质量指标", "验收合格率", "≥95%"),
        ("产出指标", "成本指标", "成本", "≤#.50元"), ("产出指标", "时效指标", "完成时限", "2026年12月31日前"), ("产出指标", "时效指标", "及时率", ">=90%"),
        ("效益指标", "社会效益指标", "水平提升", "显著提升"), ("效益指标", "可持续影响指标", "长效机制", "健全"), ("满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%"),
    ];
}
