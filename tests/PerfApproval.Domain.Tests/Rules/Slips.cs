using PerfApproval.Domain.Documents;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>Slips that were made up before the rules were written.</summary>
internal static class Slips
{
    public static IReadOnlyList<Slip> All { get; } =
    [
        new("F1", "hebei", 3, "a part of the funds is forgotten", p => p with { Funds = Funds(p, "other", "") }),
        new("F1", "shanghai", 2, "the year's parts do not add up", p => p with { Funds = Funds(p, "carriedOver", "500,000.00") }),
        new("F2", "hebei", 3, "costs above the budget", p => p.With("设备购置支出", i => i with { Value = "≤150万元" })),
        new("F2", "tianjin", 2, "costs below the budget", p => p.With("干渠清淤成本", i => i with { Value = "≤52万元" })),
        new("F2", "hebei", 2, "a price whose quantity makes too much", p => p.With("人均培训成本", i => i with { Value = "≤600元/人次" })),
        new("F2", "shanghai", 3, "a digit too many", p => p.With("平台运维成本", i => i with { Value = "≤12800000.00(元)" })),
        new("F3", "hebei", 4, "a cost in 元", p => p.With("法治教育经费", i => i with { Value = "≤96000元" })),
        new("F4", "hebei", 1, "a plan that falls", p => p with { Plan = Plan(p, "6月底", "15%") }),
        new("F4", "hebei", 2, "a plan that does not end", p => p with { Plan = Plan(p, "12月底", "95%") }),
        new("F4", "hebei", 4, "nothing spent by March", p => p with { Plan = Plan(p, "3月底", "0%") }),
        new("F4", "hebei", 4, "more than the whole", p => p with { Plan = Plan(p, "12月底", "110%") }),
        new("T1", "hebei", 1, "last year's deadline", p => p.With("补助资金拨付时间", i => i with { Value = "2025年12月20日前" })),
        new("T1", "shanghai", 1, "last year's dates", p => p with { Start = "2025-01-01", End = "2025-12-31" }),
        new("T1", "tianjin", 1, "another year in the name", p => p with { Name = $"{p.Name}（2025年）" }),
        new("T2", "hebei", 2, "a deadline that is no date", p => p.With("培训任务完成时间", i => i with { Value = "年底前" })),
        new("T2", "tianjin", 2, "a bare date", p => p.With("维护任务完成时间", i => i with { Value = "2026年5月31日" })),
        new("I1", "tianjin", 3, "no satisfaction", p => p with { Indicators = [.. p.Indicators.Where(i => i.Level1 != "满意度指标")] }),
        new("I1", "shanghai", 3, "no cost", p => p with { Indicators = [.. p.Indicators.Where(i => i.Level1 != "成本指标")] }),
        new("I1", "hebei", 4, "costs without a figure", p => p.With("法治教育经费", i => i with { Value = "合理" }), "V3", "V7"),
        new("I2", "hebei", 1, "a kind under another level", p => p.With("学生家长满意度", i => i with { Level1 = "效益指标" }), "I7"),
        new("I2", "shanghai", 1, "a kind that is none", p => p.With("居民满意度", i => i with { Level2 = "群众满意指标" }), "I1"),
        new("I3", "hebei", 3, "satisfaction among the benefits", p => p with { Indicators = [.. p.Indicators, p.Indicators[^1] with { Level1 = "效益指标", Level2 = "社会效益指标", Name = "教职工满意度", Description = "对园舍条件满意的教职工占比" }] }, "I7"),
        new("I3", "hebei", 1, "the execution rate as a cost", p => p.With("校车运营补助总额", i => i with { Name = "预算执行率", Value = "≥95%", Description = "实际支出占预算的比重" }), "I1", "P1"),
        new("I3", "tianjin", 1, "a rate as a quantity", p => p.With("抽检样品批次", i => i with { Name = "抽检任务完成率", Value = "≥98%" }), "G3", "V8"),
        new("I4", "tianjin", 3, "the same name twice", p => p with { Indicators = [.. p.Indicators.Take(2), p.Indicators[1] with { Value = "≥90人" }, .. p.Indicators.Skip(2)] }, "F2", "I8", "G3"),
        new("I7", "hebei", 1, "satisfaction first", p => p with { Indicators = [p.Indicators[^1], .. p.Indicators.SkipLast(1)] }),
        new("I8", "shanghai", 3, "more closed than came in", p => p with { Indicators = [.. p.Indicators.Take(3), Row(p, 2, "受理工单数", "≥18000.00(件)"), Row(p, 2, "办结工单数", "≥19500.00(件)"), .. p.Indicators.Skip(3)] }, "G3"),
        new("V1", "tianjin", 2, "no operator", p => p.With("更换计量设施数量", i => i with { Value = "220套" })),
        new("V1", "hebei", 1, "a rate alone", p => p.With("校车检验合格率", i => i with { Value = "100%" })),
        new("V2", "hebei", 4, "an operator of a programmer", p => p.With("法治教育讲座场次", i => i with { Value = ">=96场" }), "V5"),
        new("V2", "tianjin", 1, "about", p => p.With("抽检样品批次", i => i with { Value = "≈1900批次" }), "V1", "G3", "V3"),
        new("V3", "hebei", 2, "a word for a quantity", p => p.With("培训教师人次", i => i with { Value = "足量" }), "F2", "V7"),
        new("V3", "shanghai", 2, "a word for a share", p => p.With("绿化覆盖率", i => i with { Value = "提高" }), "V7"),
        new("V3", "tianjin", 3, "nothing at all", p => p.With("补助村级防疫员人数", i => i with { Value = "" }), "F2"),
        new("V4", "hebei", 3, "a number for a phrase", p => p with { Indicators = [.. p.Indicators.SkipLast(1), p.Indicators[^2] with { Level2 = "可持续影响指标", Name = "保障幼儿园正常运转", Description = "园舍和设备能够满足日常办园", Value = "≥95%" }, p.Indicators[^1]] }, "I7"),
        new("V5", "tianjin", 2, "the unit twice", p => p.With("清淤干渠长度", i => i with { Name = "清淤干渠长度（公里）" })),
        new("V5", "hebei", 1, "two widths", p => p.With("校车检验合格率", i => i with { Value = "≥９8%" }), "V2", "V6"),
        new("V6", "hebei", 4, "a rate in scenes", p => p.With("学生法律知识知晓率", i => i with { Value = "≥85人" }), "G3"),
        new("V6", "tianjin", 3, "persons in visits", p => p.With("补助村级防疫员人数", i => i with { Value = "≥85人次" }), "F2"),
        new("V7", "tianjin", 2, "one word", p => p with { Indicators = [.. p.Indicators.SkipLast(1), p.Indicators[^1] with { Level1 = "效益指标", Level2 = "可持续影响指标", Name = "泵站管护责任", Description = "管护主体和经费来源落实情况", Value = "明确" }, p.Indicators[^1]] }),
        new("V8", "hebei", 3, "98% of four", p => p with { Indicators = [.. p.Indicators.Take(2), p.Indicators[2] with { Name = "改扩建幼儿园验收合格率", Value = "≥98%" }, .. p.Indicators.Skip(3)] }),
        new("V8", "tianjin", 2, "half a pumping station", p => p.With("维修泵站数", i => i with { Value = "=14.5座" }), "G3"),
        new("N1", "hebei", 2, "a word twice", p => p.With("参训教师考核合格率", i => i with { Name = "参训教师考核合格合格率" })),
        new("N1", "shanghai", 1, "a typo in the goal", p => p with { YearGoal = p.YearGoal!.Replace("设备", "设备并部暑人员", StringComparison.Ordinal) }),
        new("N2", "tianjin", 1, "the description is the name", p => p.With("抽样检测成本", i => i with { Description = "抽样检测成本" })),
        new("N3", "hebei", 1, "thrice the same", p => p.With("校车服务管理办法", i => i with { Description = "校车服务管理办法", Value = "校车服务管理办法" }), "N2"),
        new("N4", "tianjin", 1, "a statement", p => p.With("抽样检测成本", i => i with { Name = "不超过批复预算" }), "I3"),
        new("N4", "hebei", 1, "a heading of costs", p => p.With("校车运营补助总额", i => i with { Name = "劳务费" })),
        new("N4", "hebei", 2, "far too long", p => p.With("举办培训期数", i => i with { Name = "全年面向全区中小学教师组织开展的信息技术应用能力提升培训期数" })),
        new("G1", "tianjin", 3, "an empty goal", p => p with { Goals = ["1.做好动物防疫工作，保障养殖业发展。"] }),
        new("G1", "hebei", 4, "the goal is the name", p => p with { Goals = [$"1.{p.Name}"] }),
        new("G2", "tianjin", 1, "the purpose is the name", p => p with { Purpose = [p.Name] }),
        new("G2", "hebei", 1, "an effect for a use", p => p with { Purpose = ["保障农村学生安全，提升群众获得感"] }),
        new("G3", "tianjin", 2, "another number in the goal", p => p with { Goals = [p.Goals[0].Replace("36公里", "63公里", StringComparison.Ordinal), p.Goals[1]] }),
        new("G3", "hebei", 4, "a goal that nothing measures", p => p with { Goals = [.. p.Goals, "3.新建少年宫游泳馆一座，对市民开放。"] }),
        new("G4", "shanghai", 2, "one text for two years", p => p with { ProjectGoal = p.YearGoal }),
        new("P1", "shanghai", 3, "the indicators of another project", p => p with { Indicators = SoundDocument.Of("shanghai").Tables[0].Indicators }, "F2", "I5", "I6", "G3"),
        new("X1", "tianjin", 1, "a tag", p => p with { Purpose = [$"<p>{p.Purpose[0]}</p>"] }, "X3"),
        new("X1", "hebei", 3, "LaTeX", p => p.With("新增建筑面积", i => i with { Value = @"$\geq 3200$ 平方米" }), "V2", "V1", "V3", "G3", "X2"),
        new("X1", "shanghai", 1, "an English word", p => p with { YearGoal = p.YearGoal!.Replace("、", " and ", StringComparison.Ordinal) }, "G3", "X2"),
        new("X1", "tianjin", 3, "a quote that does not end", p => p with { Goals = [p.Goals[0], $"“{p.Goals[1]}"] }),
        new("X2", "hebei", 2, "blanks", p => p with { Purpose = [$"  {p.Purpose[0]}"] }),
        new("X3", "tianjin", 2, "half-width commas", p => p with { Goals = [p.Goals[0].Replace("，", ",", StringComparison.Ordinal), p.Goals[1]] }),
        new("C1", "hebei", 1, "a digit of the code", p => p with { Code = p.Code!.Replace("400003", "400004", StringComparison.Ordinal) }),
        new("C1", "hebei", 2, "a code cut short", p => p with { Code = p.Code![..20] }),
        new("C1", "hebei", 3, "no code", p => p with { Code = "" }),
    ];

    private static OrderedDictionary<string, string> Funds(ProjectTarget project, string key, string amount) =>
        new(project.Funds.Select(f => f.Key == key ? KeyValuePair.Create(key, amount) : f));

    private static PlanPoint[] Plan(ProjectTarget project, string by, string share) => [.. project.Plan!.Select(p => p.By == by ? p with { Share = share } : p)];

    private static Indicator Row(ProjectTarget project, int like, string name, string value) => project.Indicators[like] with { Name = name, Value = value };
}
