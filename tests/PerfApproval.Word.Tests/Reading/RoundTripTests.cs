using FsCheck;
using FsCheck.Fluent;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Forms;
using PerfApproval.Word.Tests.Comparison;
using PerfApproval.Word.Tests.Writing;

namespace PerfApproval.Word.Tests.Reading;

/// <summary>What the program publishes it reads back word for word, from the Word file and from its text.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Names =
    [
        "办案费", "2023年办案费", "1.5吨货车购置", "其他资金", "绩效目标", "劳务费（劳务派遣人员经费）", "车辆更新-2023中央", "一级指标体系建设", "数量指标", "绩效目标表编制", "3、旧楼改造",
    ];

    private static readonly string[] Sentences =
    [
        "1.保障办案", "2.其他", "用于办案", "（一）购置设备；", "≥90%", "单位：万元", "完成率达到 90% 以上\t\t", "一、总目标", "预算数", "  缩进的一段", "产出指标",
    ];

    private static readonly string[] Values = ["≥90%", "100%", "2023年12月31日", "年底前", "7*24小时", "提升", "≤42万元", "合规", "1年", "3", "保障工作正常开展"];
    private static readonly string[] Bracketed = ["≥90.00(%)", "=0.00(次)", "合规", "2024年12月前", "≤6.00(小时)", "同比下降"];
    private static readonly string[] Amounts = ["35.00", "", "0.00", "8000.00", "335.62"];

    public static TheoryData<string> Forms => ["tianjin", "hebei", "shanghai"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_published_Word_file_reads_back_as_what_was_published(string form)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Documents(form).ToArbitrary(), document =>
            FirstDifference(document, Samples.Reader.Read("published.docx", Written.From(document).Open())).ShouldBeNull()));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void So_does_its_text(string form)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Documents(form).ToArbitrary(), document =>
            FirstDifference(document, Plain.Read(DocumentText.Of(Written.From(document).Open()))).ShouldBeNull()));
    }

    private static string? FirstDifference(TargetDocument published, TargetDocument read)
    {
        var want = DocumentJson.Write(published).Split('\n');
        var got = DocumentJson.Write(read with { Notes = [] }).Split('\n');
        var at = Enumerable.Range(0, Math.Min(want.Length, got.Length)).FirstOrDefault(i => want[i] != got[i], -1);
        return at < 0 ? null : $"line {at}: published {want[at]}, read {got[at]}\n{string.Join('\n', want[Math.Max(0, at - 12)..(at + 4)])}";
    }

    private static Gen<TargetDocument> Documents(string id) =>
        from count in Gen.Choose(1, 4)
        from projects in Project(Samples.Forms[id]).ArrayOf(count)
        from overall in id == "hebei" ? Overall : Gen.Constant<OverallTarget?>(null)
        select new TargetDocument
        {
            Form = id,
            Year = 2024,
            Unit = new DocumentUnit(id == "shanghai" ? null : "331001", "唐山市丰南区人民法院"),
            Overall = overall,
            Tables = [.. projects.Select((p, i) => p with { Number = i + 1 })],
        };

    private static Gen<ProjectTarget> Project(Form form) =>
        from name in Gen.Elements(Names)
        from purpose in Paragraphs
        from goals in Paragraphs
        from amounts in Gen.Elements(Amounts).ArrayOf(form.FundsKeys.Count())
        from shares in Gen.Elements("25%", "", "100%").ArrayOf(A.Keys(form, FieldKeys.PlanPrefix).Count())
        from texts in Gen.Elements("其他一次性项目", "", "人民法院").ArrayOf(5)
        from indicators in Indicator(form).ArrayOf()
        let filled = new FieldTexts
        {
            [FieldKeys.Name] = [name],
            [FieldKeys.Purpose] = purpose,
            [FieldKeys.Goals] = goals,
            [FieldKeys.Code] = ["13020024P00003910076Y"],
            [FieldKeys.Nature] = One(texts[0]),
            [FieldKeys.Category] = One(texts[1]),
            [FieldKeys.Department] = One(texts[2]),
            [FieldKeys.ProjectGoal] = goals,
            [FieldKeys.YearGoal] = purpose,
        }
        select Filed(form, filled, amounts, shares, indicators);

    private static ProjectTarget Filed(Form form, FieldTexts texts, string[] amounts, string[] shares, Indicator[] indicators)
    {
        foreach (var (key, amount) in form.FundsKeys.Zip(amounts)) texts[FieldKeys.FundsPrefix + key] = One(amount);
        foreach (var (key, share) in A.Keys(form, FieldKeys.PlanPrefix).Zip(shares)) texts[FieldKeys.PlanPrefix + key] = One(share);
        var known = FieldTexts.Of(texts.ToProject(form, 1, []), new DocumentUnit(null, ""), null);
        var project = known.ToProject(form, 1, indicators);
        return form.Has(FieldKeys.Purpose) ? project : project with { Purpose = [], Goals = [] };
    }

    private static Gen<Indicator> Indicator(Form form) =>
        from level in Gen.Elements(form.Taxonomy.Levels.SelectMany(l => l.Level2.Select(kind => (l.Level1, Kind: kind))))
        from name in Gen.Elements("满意度", "服务对象满意度", "全年办案数", "数量", "合格率(%)")
        from description in Gen.Elements("满意度", "年度办案总数", "")
        from value in Gen.Elements(form.Values.Style == ValueStyle.AsWritten ? Values : Bracketed)
        from basis in Gen.Elements("年初工作计划", "2023年实绩", "")
        let fields = form.Indicators.Columns.Select(c => c.Field).ToHashSet()
        select new Indicator
        {
            Level1 = level.Level1,
            Level2 = level.Kind,
            Name = name,
            Description = fields.Contains(IndicatorField.Description) ? description : null,
            Value = value,
            Basis = fields.Contains(IndicatorField.Basis) ? basis : null,
        };

    private static Gen<OverallTarget?> Overall =>
        from goal in Paragraphs
        from items in (from title in Gen.Elements("审判", "1.5审级改革") from goals in Gen.Elements("公正", "") select new OverallItem(title, goals, "满意度。")).ArrayOf()
        select goal.Length + items.Length == 0 ? null : new OverallTarget { Goal = goal, Items = items, Measures = ["为此：", "1.加强领导"] };

    private static Gen<string[]> Paragraphs =>
        from count in Gen.Choose(0, 3)
        from texts in Gen.Elements(Sentences).ArrayOf(count)
        select texts;

    private static string[] One(string text) => text.Length == 0 ? [] : [text];
}
