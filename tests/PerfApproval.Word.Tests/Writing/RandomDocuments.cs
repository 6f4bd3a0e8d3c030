using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;

namespace PerfApproval.Word.Tests.Writing;

/// <summary>Documents of a form with texts nobody would file, tables of any length and parts left blank.</summary>
internal static class RandomDocuments
{
    private static readonly string[] Fragments =
    [
        "全年案件受理数", "≥12750件", "7*24小时", " ", "  ", "\t", "\n", "\r\n", "&", "<w:t>", "]]>", "\"引号\"", "{{项目名称}}", "{{#项目}}", "{{", "}}", "<?mark close?>",
        "\0", "\u0001", "\v", "\f", "\u001f", "\ud800", "\udc00", "\ud83d\ude00", "\ufffe", "\uffff", "\u00a0", "\u3000", "\u200b", "\u2028", "\u0085",
        "𠮷", "a\u0301", "&amp;", "&#x0;", "第一部分", "绩效指标：", "1.", "（一）", "１２３", "x" + new string('长', 300),
    ];

    public static Gen<string> Text { get; } =
        from count in Gen.Frequency((2, Gen.Constant(0)), (6, Gen.Choose(1, 2)), (2, Gen.Choose(3, 8)))
        from parts in Gen.Elements(Fragments).ArrayOf(count)
        select string.Concat(parts);

    public static Gen<TargetDocument> Of(Form form) =>
        from year in Gen.Elements<int?>(2023, 2024, null)
        from name in Text
        from code in Text
        from overall in form.Overall is null ? Gen.Constant<OverallTarget?>(null) : Gen.OneOf(Gen.Constant<OverallTarget?>(null), Overall.Select(o => (OverallTarget?)o))
        from count in Gen.Choose(0, 4)
        from projects in Project(form).ArrayOf(count)
        select new TargetDocument
        {
            Form = form.Id,
            Year = year,
            Unit = new DocumentUnit(form.Has(FieldKeys.UnitCode) ? code : null, name),
            Overall = overall,
            Tables = [.. projects.Select((p, i) => p with { Number = i + 1 })],
        };

    private static Gen<string[]> Paragraphs =>
        from count in Gen.Choose(0, 3)
        from texts in Text.ArrayOf(count)
        select texts;

    private static Gen<OverallTarget> Overall =>
        from goal in Paragraphs
        from measures in Paragraphs
        from count in Gen.Choose(0, 3)
        from items in (from title in Text from target in Text from indicators in Text select new OverallItem(title, target, indicators)).ArrayOf(count)
        select new OverallTarget { Goal = goal, Items = items, Measures = measures };

    private static Gen<ProjectTarget> Project(Form form) =>
        from texts in Text.ArrayOf(10)
        from funds in Text.ArrayOf(form.FundsKeys.Count())
        from shares in Text.ArrayOf(A.Keys(form, FieldKeys.PlanPrefix).Count())
        from purpose in Paragraphs
        from goals in Paragraphs
        from count in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 12)), (1, Gen.Choose(40, 60)))
        from indicators in Indicator.ArrayOf(count)
        select new ProjectTarget
        {
            Number = 1,
            Name = texts[0],
            Code = texts[1],
            Purpose = purpose,
            Nature = texts[2],
            Category = texts[3],
            Department = texts[4],
            Start = texts[5],
            End = texts[6],
            ProjectGoal = texts[7],
            YearGoal = texts[8],
            Goals = goals,
            Indicators = indicators,
            Funds = form.FundsKeys.Zip(funds).ToDictionary(f => f.First, f => f.Second),
            Plan = Plan(form, shares),
        };

    private static PlanPoint[] Plan(Form form, string[] shares) =>
        [.. A.Keys(form, FieldKeys.PlanPrefix).Zip(shares, (month, share) => new PlanPoint(month, share))];

    // Few levels, so that neighbours are often equal and merge.
    private static Gen<Indicator> Indicator =>
        from level1 in Gen.Elements("产出指标", "效益指标", "", "产出\n指标")
        from level2 in Gen.Elements("数量指标", "质量指标", "")
        from name in Text
        from description in Text
        from value in Text
        from basis in Text
        select new Indicator { Level1 = level1, Level2 = level2, Name = name, Description = description, Value = value, Basis = basis };
}
