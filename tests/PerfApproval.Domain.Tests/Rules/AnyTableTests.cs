using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tests.Rules;

/// <summary>Whatever is filed, the review says something about it and never fails.</summary>
public sealed class AnyTableTests
{
    private static readonly int Tables = Effort.Of(150, 20_000);

    private static readonly string[] Kinds =
        ["数量指标", "质量指标", "时效指标", "成本指标", "经济成本指标", "社会成本指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标", "满意度", "", "\t"];

    private static readonly string[] Pieces =
    [
        "≥", "≤", "=", ">=", "约", "不超过", "(", "）", "%", "％", "元", "万元", "亿元", "元/套", "/", "人", "套", "年", "天", "个月", "2026年", "2025年12月31日", "年底", "前", "-", "，", "。", "\n", " ", "　",
        "0", "1", "100", "30", "2.5", "３", "79228162514264337593543950335", "0.0000000000000000000000000001", "-1", "1,000", "99999999999999",
        "成本", "单价", "总成本", "合格率", "调解", "成功", "数", "人数", "结案数", "收案数", "满意度", "及时性", "培训", "[", "<p>", "$\\geq$", "\u0000", "\ud83d", "😀", "“", "and",
    ];

    [Theory]
    [InlineData("hebei")]
    [InlineData("tianjin")]
    [InlineData("shanghai")]
    public void The_review_never_fails_and_says_the_same_twice(string form) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Tables), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var table = Reviewed.On(form).With(p => Filled(p, new Random(seed)));
            var findings = table.Findings();
            table.Findings().Select(f => f.Key).ShouldBe(findings.Select(f => f.Key));
            findings.ShouldAllBe(f => f.What.EndsWith('。') && f.Why.EndsWith('。') && f.Cure.EndsWith('。') && f.Places.Count > 0);
        }));

    [Fact]
    public void Nothing_filed_at_all_is_reviewed_as_well() =>
        Reviewed.On().WithoutIndicators().With(p => p with { Name = "", Code = null, Purpose = [], Goals = [], Plan = [], Funds = new Dictionary<string, string>() })
            .Findings().ShouldContain(f => f.Rule == "I1" && f.Severity == Severity.Error);

    private static ProjectTarget Filled(ProjectTarget project, Random random) => project with
    {
        Name = Text(random),
        Code = Text(random),
        Purpose = [Text(random)],
        Start = Text(random),
        End = Text(random),
        Goals = [Text(random), Text(random)],
        ProjectGoal = Text(random),
        YearGoal = Text(random),
        Funds = project.Funds.ToDictionary(f => f.Key, f => random.Next(3) == 0 ? f.Value : Text(random)),
        Plan = project.Plan is null ? null : [.. project.Plan.Select(p => p with { Share = Text(random) })],
        Indicators = [.. project.Indicators.Select(i => random.Next(3) == 0 ? i : Filled(i, random)), .. Enumerable.Range(0, random.Next(6)).Select(_ => Filled(project.Indicators[0], random))],
    };

    private static Indicator Filled(Indicator indicator, Random random) => indicator with
    {
        Level2 = Kinds[random.Next(Kinds.Length)],
        Name = Text(random),
        Description = indicator.Description is null ? null : Text(random),
        Value = Text(random),
    };

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
