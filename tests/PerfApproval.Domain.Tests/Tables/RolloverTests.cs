using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>沿用上年: what a new year's table begins with.</summary>
public sealed class RolloverTests
{
    private readonly FiledTable filed = A.TargetTable().DraftedFor("hebei-annual").Submitted().Reaching("publishing");

    [Fact]
    public void Words_and_indicators_are_carried_over_but_not_amounts_and_codes()
    {
        var content = Saying(p => p with
        {
            Code = "13020023T00000000001X",
            Funds = new Dictionary<string, string> { ["total"] = "49.02", ["fiscal"] = "49.02" },
            Plan = [new("03", "25%")],
            Purpose = ["用于物业"],
        });

        var carried = RolledTo("hebei", content).With(new HashSet<string>());

        carried.Year.ShouldBe(2027);
        carried.Project!.ShouldSatisfyAllConditions(
            p => p.Name.ShouldBe("物业管理费"),
            p => p.Purpose.ShouldBe(["用于物业"]),
            p => p.Goals.ShouldBe(content.Project!.Goals),
            p => p.Indicators[0].Value.ShouldBe("≥5000平方米"),
            p => p.Funds.Values.ShouldAllBe(amount => amount == ""),
            p => p.Funds.Keys.ShouldBe(ShippedDefinition.Of("hebei-annual").Form.FundsKeys),
            p => p.Code.ShouldBeNullOrEmpty(),
            p => (p.Plan ?? []).ShouldAllBe(point => point.Share == ""));
    }

    [Theory]
    [InlineData("2026年物业管理", "2027年物业管理")]
    [InlineData("2026 年度物业", "2027 年度物业")]
    [InlineData("2026-2028年物业", "2027-2029年物业")]
    [InlineData("2026至2027年", "2027至2028年")]
    [InlineData("截至2026-12-31完工", "截至2027-12-31完工")]
    [InlineData("2024年立项，2026年完工", "2024年立项，2027年完工")]
    public void A_text_that_names_the_year_is_proposed_to_name_the_next(string before, string after)
    {
        var word = RolledTo("hebei", Saying(p => p with { Name = before })).YearWords.ShouldHaveSingleItem();

        word.ShouldSatisfyAllConditions(w => w.Before.ShouldBe(before), w => w.After.ShouldBe(after), w => w.IsProposed.ShouldBeTrue());
    }

    [Theory]
    [InlineData("≥2026平方米")]
    [InlineData("依据2024年文件")]
    [InlineData("财预〔2026〕12号")]
    [InlineData("单价2026.5元")]
    [InlineData("编号12026年")]
    public void What_is_no_year_or_an_earlier_one_stays(string text) =>
        RolledTo("hebei", Saying(p => p with { Goals = [text] })).YearWords.ShouldBeEmpty();

    [Fact]
    public void A_text_that_names_only_later_years_may_be_changed_but_is_not_proposed() =>
        RolledTo("hebei", Saying(p => p with { Goals = ["到2028年建成"] })).YearWords.ShouldHaveSingleItem().IsProposed.ShouldBeFalse();

    [Fact]
    public void Only_the_agreed_year_words_are_changed()
    {
        var rollover = RolledTo("hebei", Saying(p => p with
        {
            Goals = ["2026年完成甲", "2026年完成乙"],
            Indicators = [p.Indicators[0] with { Basis = "2026年合同" }],
        }));

        var carried = rollover.With(rollover.YearWords.Where(w => w.Before.EndsWith('乙') || w.Before.EndsWith("合同", StringComparison.Ordinal)).Select(w => w.Place).ToHashSet());

        carried.Project!.Goals.ShouldBe(["2026年完成甲", "2027年完成乙"]);
        carried.Project.Indicators[0].Basis.ShouldBe("2027年合同");
    }

    [Fact]
    public void The_overall_target_is_carried_over_with_its_items()
    {
        var content = TargetTableDraft.OverallContent("hebei").WithIdentities(null);
        var rollover = RolledTo("hebei", content with { Overall = content.Overall! with { Goal = ["2026年依法审判。"] } });

        var carried = rollover.With(rollover.YearWords.Select(w => w.Place).ToHashSet());

        carried.Overall!.Goal.ShouldBe(["2027年依法审判。"]);
        carried.Overall.Items.ShouldBe(content.Overall!.Items);
    }

    [Fact]
    public void What_the_new_form_has_no_place_for_is_said()
    {
        var content = Saying(p => p with
        {
            Purpose = ["用于物业"],
            Indicators = [p.Indicators[0] with { Level1 = "产出指标", Level2 = "社会公众指标", Basis = "合同" }],
        });

        var misfits = RolledTo("shanghai", content).Misfits;

        misfits.ShouldContain(m => m.Contains("社会公众指标", StringComparison.Ordinal) && m.Contains("物业管理面积", StringComparison.Ordinal));
        RolledTo("hebei", Saying(p => p)).Misfits.ShouldBeEmpty();
    }

    [Fact]
    public void A_new_table_continues_the_indicators_of_the_one_before()
    {
        var preceding = TargetContent.Parse(filed.CurrentVersion.Content);

        var rolled = RollOver(RolledTo("hebei", preceding).With(new HashSet<string>()));

        rolled.ShouldSatisfyAllConditions(
            t => t.PrecedingId.ShouldBe(filed.Table.Id),
            t => t.Status.ShouldBe(Domain.Workflow.TargetStatus.Drafting),
            t => t.Versions.ShouldHaveSingleItem().Origin.ShouldBe(VersionOrigin.Rollover),
            t => TargetContent.Parse(t.Draft).Project!.Indicators.Select(i => i.Id).ShouldBe(preceding.Project!.Indicators.Select(i => i.Id)));
    }

    [Fact]
    public void Only_what_was_approved_is_carried_over_and_only_into_an_annual_round()
    {
        var draft = A.TargetTable().FiledAround(filed.Office).DraftedFor("hebei-annual");
        var content = RolledTo("hebei", TargetContent.Parse(filed.CurrentVersion.Content)).With(new HashSet<string>());

        Refusal.Of(() => RollOver(content, preceding: draft.Table)).ShouldContain("没有审定");
        Refusal.Of(() => RollOver(content, RoundOccasion.Adjustment)).ShouldContain("年度编报批次");
    }

    private TargetTable RollOver(TargetContent content, RoundOccasion occasion = RoundOccasion.Annual, TargetTable? preceding = null)
    {
        var round = new Round(filed.Table.BureauId, Guid.NewGuid(), 2027, occasion, "hebei", "hebei-annual");
        var run = new WorkflowRun(ShippedDefinition.Engine, ShippedDefinition.Of("hebei-annual").Workflow, ShippedDefinition.Of("hebei-annual").Form,
            round.Occasion, filed.Office.Roster, filed.Office.Tick())
        { Rules = filed.Rules };
        return TargetTable.RollOver(filed.Office.AtWork(filed.Office.Preparer), preceding ?? filed.Table, round, content, run);
    }

    private static Rollover RolledTo(string region, TargetContent content) => Rollover.Of(content, ShippedDefinition.Of($"{region}-annual").Form, 2027);

    private static TargetContent Saying(Func<ProjectTarget, ProjectTarget> say)
    {
        var content = SampleContent.Project("hebei");
        return (content with { Project = say(content.Project!) }).WithIdentities(null);
    }
}
