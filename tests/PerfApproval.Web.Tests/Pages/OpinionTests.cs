using System.Net;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class OpinionTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Form = "form[action$='/decision']";

    private static readonly string[] Criteria = ["Completeness", "Relevance", "Appropriateness", "Feasibility"];

    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task The_form_asks_for_the_criteria_and_says_what_each_rating_leads_to()
    {
        var table = await ReviewedAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.PerformanceReviewer);

        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        page.TextsOf(".criterion .name strong").ShouldBe(["完整性", "相关性", "适当性", "可行性", "总体评级"]);
        page.TextOf("label[for=Overall-Good]").ShouldContain("由单位采纳，不必重新提交");
        page.TextOf(".progress").ShouldBe("票签：须有 60% 同意（2 人中至少 2 人），已同意 0 人、已办 0 人");
    }

    [Fact]
    public async Task An_opinion_that_is_missing_or_half_typed_is_refused_and_keeps_what_was_typed()
    {
        var table = await ReviewedAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.PerformanceReviewer);
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        (await page.SendAsync(Form, ("Outcome", Outcome.Approve))).Refusal.ShouldNotBeNull().ShouldContain("需要填写审核意见");
        var refused = await page.SendAsync(Form, [.. Rated(Rating.Good).Skip(1), ("Opinion.Remark", "写得清楚"), (CellOf(await table.ReadAsync()), "≥6000平方米")]);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain("缺完整性");
        refused.Document.QuerySelector(".refusal a")!.GetAttribute("href").ShouldBe("#Completeness-Excellent");
        refused.Document.QuerySelector("#Relevance-Good")!.HasAttribute("checked").ShouldBeTrue();
        refused.ValueOf("Opinion.Remark").ShouldBe("写得清楚");
        refused.ValueOf(CellOf(await table.ReadAsync())).ShouldBe("≥6000平方米");
        (await table.ReadAsync()).StageKey.ShouldBe("performance-review");
    }

    [Fact]
    public async Task A_rating_that_does_not_fit_the_verdict_is_refused()
    {
        var table = await ReviewedAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.PerformanceReviewer);
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        (await page.SendAsync(Form, Rated(Rating.Poor))).Refusal.ShouldNotBeNull().ShouldContain("总体评级为“差”时不能办理“通过”");
        (await page.SendAsync(Form, Rated(Rating.Good))).Refusal.ShouldNotBeNull().ShouldContain("请至少提出一处修改意见");
    }

    [Fact]
    public async Task Corrections_that_the_unit_accepts_become_a_version_and_the_table_goes_on()
    {
        var table = await CorrectedAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        (await preparer.OpenAsync("/")).TextsOf("section[aria-labelledby=answers] .main").ShouldContain("物业管理费");
        var page = await (await preparer.OpenAsync($"/target-tables/{table.Id}")).FollowAsync(".act a[href$='/correction-answer']");
        page.TextsOf(".corrections td").ShouldBe(["物业管理面积·指标值", "≥5000平方米", "≥6000平方米", "纪效甲"]);

        (await page.SendAsync("form[action$='/correction-answer']")).Refusal.ShouldNotBeNull().ShouldContain("还没有选择采纳还是不采纳");
        var done = await page.SendAsync("form[action$='/correction-answer']", ("Reply", "Accept"));

        done.Notice.ShouldNotBeNull().ShouldContain("已采纳修改意见");
        done.Text.ShouldContain("≥6000平方米");
        (await table.ReadAsync()).StageKey.ShouldBe("publishing");
    }

    [Fact]
    public async Task Corrections_are_declined_with_a_reason_and_the_reviewers_look_again()
    {
        var table = await CorrectedAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var page = await preparer.OpenAsync($"/target-tables/{table.Id}/correction-answer");

        var refused = await page.SendAsync("form[action$='/correction-answer']", ("Reply", "Decline"));
        refused.Refusal.ShouldNotBeNull().ShouldContain("不采纳修改意见需要写明理由");
        refused.Document.QuerySelector("#reply-Decline")!.HasAttribute("checked").ShouldBeTrue();
        (await refused.SendAsync("form[action$='/correction-answer']", ("Reply", "Decline"), ("Reason", "面积以合同为准"))).Notice.ShouldNotBeNull();

        (await table.ReadAsync()).StageKey.ShouldBe("performance-review");
    }

    [Fact]
    public async Task The_trail_shows_each_opinion_with_its_remarks_and_corrections()
    {
        var table = await CorrectedAsync();
        using var auditor = await Visitor.SignedInAsync(fixture, Town.People.Auditor);

        var opinion = (await auditor.OpenAsync($"/target-tables/{table.Id}")).TextOf(".trail .opinion");

        opinion.ShouldContain("总体评级：良");
        opinion.ShouldContain("完整性：良（基本完整）");
        opinion.ShouldContain("物业管理面积：请核对合同");
        opinion.ShouldContain("≥6000平方米");
    }

    [Fact]
    public async Task Who_may_not_answer_gets_no_form()
    {
        var table = await CorrectedAsync();
        foreach (var person in new[] { Town.People.PerformanceReviewer, Town.People.Administrator, Town.People.UnitReviewer })
        {
            using var visitor = await Visitor.SignedInAsync(fixture, person);
            (await visitor.OpenAsync($"/target-tables/{table.Id}/correction-answer")).Has("main form").ShouldBeFalse(person.Name);
        }
    }

    private async Task<FiledTable> ReviewedAsync() => await (await Town.FileAsync(Town.Tianjin, "物业管理费", "300.00")).ReachAsync("performance-review");

    // One of two rates 良 and proposes a correction, the other rates 优.
    private async Task<FiledTable> CorrectedAsync()
    {
        var table = await ReviewedAsync();
        var indicator = TargetContent.Parse((await table.ReadAsync()).Draft).Project!.Indicators[0].Id;
        await DecideAsync(Town.People.PerformanceReviewer,
            [.. Rated(Rating.Good), ("Opinion.Completeness.Remark", "基本完整"), ($"Opinion.Remarks[{indicator}]", "请核对合同"), (CellOf(await table.ReadAsync()), "≥6000平方米")]);
        await DecideAsync(Town.People.SecondPerformanceReviewer, Rated(Rating.Excellent));
        return table;

        async Task DecideAsync(Person person, (string, string)[] typed)
        {
            using var reviewer = await Visitor.SignedInAsync(fixture, person);
            (await (await reviewer.OpenAsync($"/target-tables/{table.Id}")).SendAsync(Form, typed)).Notice.ShouldNotBeNull();
        }
    }

    private static (string, string)[] Rated(Rating overall) =>
    [
        .. Criteria.Select(c => ($"Opinion.{c}.Rating", "Good")),
        ("Opinion.Overall", overall.ToString()), ("Outcome", Outcome.Approve),
    ];

    private static string CellOf(TargetTable table) =>
        $"Corrections[{TargetContent.Parse(table.Draft).Project!.Indicators[0].Id}/{TargetCells.Value}]";
}
