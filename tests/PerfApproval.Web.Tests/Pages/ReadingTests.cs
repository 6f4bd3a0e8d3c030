using PerfApproval.Domain.Documents;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>What a reviewer sees at once of a table: what changed, what was found and remarked, how it went, and whom to call.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private const string Decision = "form[action$='/decision']", Misspelt = "护理员考核合格合格率";

    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task What_changed_since_the_reviewer_decided_is_marked_before_anything_is_asked()
    {
        var table = await ReturnedAndChangedAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.UnitReviewer);

        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        page.TextOf(".since a[aria-current]").ShouldContain("自我上次办理以来（第 2 版）");
        page.TextsOf("#form del").ShouldBe(["合同"]);
        page.TextsOf("#form ins").ShouldBe(["合同及补充协议"]);
        var plain = await page.FollowAsync(".since a:last-of-type");
        plain.TextsOf("#form del").ShouldBeEmpty();
        plain.TextOf("#form").ShouldContain("合同及补充协议");
    }

    [Fact]
    public async Task A_reviewer_who_sees_it_for_the_first_time_has_the_last_submission_to_compare_with()
    {
        var table = await ReturnedAndChangedAsync();
        await table.ApproveAsync(Town.People.UnitReviewer);
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);

        (await reviewer.OpenAsync($"/target-tables/{table.Id}")).TextOf(".since a[aria-current]").ShouldContain("自上次提交以来（第 2 版）");
    }

    [Fact]
    public async Task A_table_that_was_never_changed_is_shown_plain()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).SubmitAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.UnitReviewer);

        (await reviewer.OpenAsync($"/target-tables/{table.Id}")).Has(".since").ShouldBeFalse();
    }

    [Fact]
    public async Task A_finding_stands_at_its_cell_and_leads_to_its_explanation_and_back()
    {
        var table = await Town.FindAsync(Misspelt);
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.UnitReviewer);

        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        var mark = page.Document.QuerySelector("td[data-label=项目名称] .cellmark.warning")!;
        mark.GetAttribute("title")!.ShouldContain("合格");
        var finding = page.Document.QuerySelector(mark.GetAttribute("href")!)!;
        page.Document.QuerySelector(finding.QuerySelector(".where a")!.GetAttribute("href")!)!.TextContent.ShouldContain(Misspelt);
    }

    [Fact]
    public async Task A_remark_on_an_indicator_stands_at_the_indicator_for_the_next_reader()
    {
        var table = await (await Town.FileAsync(Town.Tianjin, "大项目", "400.00")).ReachAsync("performance-review");
        var stored = await table.ReadAsync();
        var judgement = new Judgement(Rating.Fair, "");
        var indicator = TargetContent.Parse(stored.Draft).Project!.Indicators[1].Id;
        await table.DecideAsync(Town.People.PerformanceReviewer, FiledTable.OpenTask(stored, Town.People.PerformanceReviewer).Id, FiledTable.RulingOn(stored) with
        {
            Verdict = Verdict.Return,
            ReturnTo = "ReturnToPreparer",
            Reason = "请修改",
            Opinion = new(judgement, judgement, judgement, judgement, Rating.Fair, [new(indicator, "满意度应当分项写明")]),
        });
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var page = await preparer.OpenAsync($"/target-tables/{table.Id}");

        page.TextOf($"#cell-{indicator:N}-name .remark").ShouldContain("满意度应当分项写明");
        page.Document.QuerySelector(page.Document.QuerySelector(".remark a")!.GetAttribute("href")!).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_picture_of_the_workflow_and_the_trail_say_where_it_stands_and_how_long_each_took()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).SubmitAsync();
        fixture.Clock.Advance(TimeSpan.FromHours(27));
        await table.ApproveAsync(Town.People.UnitReviewer);
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);

        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        page.TextsOf(".stages .passed").Select(t => t.Split('\n')[0].Replace("已办", "", StringComparison.Ordinal).Trim()).ShouldBe(["单位填报", "单位审核"]);
        page.TextOf(".stages .now").ShouldContain("主管部门审核");
        page.TextOf(".trail .approved .took").ShouldContain("1 天 3 小时");
    }

    [Fact]
    public async Task A_phrase_that_is_ticked_is_part_of_the_reason_and_a_reason_may_be_kept_as_a_phrase()
    {
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.UnitReviewer);
        await (await reviewer.OpenAsync("/account/phrases")).SendAsync("#new-phrase", ("Text", "请补充测算依据。"));
        fixture.Clock.Advance(TimeSpan.FromMinutes(1));
        var table = await (await Town.FileAsync(Town.Hebei)).SubmitAsync();
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");
        page.Document.QuerySelector("#phrase-0")!.SetAttribute("checked", "");

        await page.SendAsync(Decision, ("Outcome", "ReturnToPreparer"), ("Reason", "指标值偏低"), ("KeepReason", "true"));

        (await table.ReadAsync()).Decisions.ShouldHaveSingleItem().Reason.ShouldBe("指标值偏低\n请补充测算依据。");
        (await reviewer.OpenAsync("/account/phrases")).TextsOf(".files li span").ShouldBe(["请补充测算依据。", "指标值偏低"]);
        (await (await reviewer.OpenAsync("/account/phrases")).SendAsync(".files form")).TextsOf(".files li span").ShouldBe(["指标值偏低"]);
    }

    [Fact]
    public async Task The_units_telephone_number_is_at_hand_for_its_reviewers()
    {
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var refused = await (await preparer.OpenAsync("/account")).SendAsync("main form", ("Phone", "打给我"));
        refused.TextOf("#fault-phone").ShouldContain("不是电话号码");
        await refused.SendAsync("main form", ("Phone", "022-12345678"));
        var table = await (await Town.FileAsync(Town.Hebei)).SubmitAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.UnitReviewer);

        (await reviewer.OpenAsync($"/target-tables/{table.Id}")).Document.QuerySelector(".facts a[href='tel:022-12345678']").ShouldNotBeNull();
    }

    private async Task<FiledTable> ReturnedAndChangedAsync()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).SubmitAsync();
        await table.ReturnAsync(Town.People.UnitReviewer, "ReturnToPreparer");
        await table.ChangeAsync(Town.People.Preparer, (t, preparer, run) =>
        {
            var draft = TargetContent.Parse(t.Draft);
            Indicator[] indicators = [draft.Project!.Indicators[0] with { Basis = "合同及补充协议" }, .. draft.Project.Indicators.Skip(1)];
            t.Revise(preparer, draft with { Project = draft.Project with { Indicators = indicators } }, run);
            return true;
        });
        return await table.SubmitAsync();
    }
}
