using System.Net;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>What the unit and its reviewers see of the rules' findings, and what they do about them.</summary>
public sealed class FindingTests : IAsyncLifetime
{
    private const string Submission = "form[action$='/submission']", Mends = "form[action$='/mends']", Dismissal = "form[action$='/dismissal']";
    private const string Misspelt = "护理员考核合格合格率";

    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        await Town.AdoptAsync(Town.Tianjin, new() { ["F1"] = Severity.Error, ["N1"] = Severity.Warning, ["X2"] = Severity.Hint });
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task An_error_blocks_the_submission_and_stands_first_with_where_what_why_and_cure()
    {
        var table = await FileAsync(c => c with { Funds = new Dictionary<string, string> { ["total"] = "50.00", ["fiscal"] = "49.02", ["other"] = "" } });
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");
        open.TextsOf(".findings > .error .where").ShouldHaveSingleItem().ShouldContain("预算数");

        var refused = await open.SendAsync(Submission, ("Reason", "首次编报"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(s => s.ShouldContain("1 处错误"), s => s.ShouldContain("修改草稿"));
        refused.Document.QuerySelector(".refusal a")!.GetAttribute("href").ShouldBe("#findings");
        refused.ValueOf("Reason").ShouldBe("首次编报");
        refused.Text.ShouldNotContain("已经变化的提醒");
        (await table.ReadAsync()).Pass.ShouldBe(0);
    }

    [Fact]
    public async Task A_warning_is_submitted_with_a_reason_and_the_refusal_leads_to_the_field_that_lacks_one()
    {
        var table = await FileAsync(c => c with { Name = "护理员培训培训", Indicators = [c.Indicators[0], c.Indicators[1] with { Name = Misspelt }] });
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");
        string[] fields = [.. open.Document.QuerySelectorAll("input[name^=FindingReasons]").Select(i => i.GetAttribute("name")!)];
        fields.Length.ShouldBe(2);

        var refused = await open.SendAsync(Submission, (fields[0], "单位固有名称"), ("Reason", "首次编报"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("1 项提醒");
        refused.ValueOf(fields[0]).ShouldBe("单位固有名称");
        refused.ValueOf("Reason").ShouldBe("首次编报");
        var missing = refused.Document.QuerySelector($"input[name='{fields[1]}']")!.Id;
        refused.Document.QuerySelector(".refusal a")!.GetAttribute("href").ShouldBe($"#{missing}");

        (await refused.SendAsync(Submission, ("CommonReason", "与上年一致"))).Notice.ShouldBe("已提交审核（第 1 次）。");
        (await table.ReadAsync()).Findings.Select(f => f.Reason).ShouldBe(["单位固有名称", "与上年一致"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_reason_that_was_typed_for_what_has_changed_since_is_still_there_to_be_read()
    {
        var table = await FileAsync(c => c with { Indicators = [c.Indicators[0], c.Indicators[1] with { Name = Misspelt }] });
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");
        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync("form.draft", ("Project.Rows[1].Name", "护理员培训培训人数"));

        var refused = await open.SendAsync(Submission, (open.Document.QuerySelector("input[name^=FindingReasons]")!.GetAttribute("name")!, "单位固有名称"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("又有人改过");
        refused.Text.ShouldContain("已经变化的提醒填写过：单位固有名称");
    }

    [Fact]
    public async Task Hints_are_folded_away_and_ask_for_nothing()
    {
        var table = await FileAsync(c => c with { Goals = ["1.做好物业管理服务 "] });
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");

        open.TextOf("details.hints").ShouldContain("X2");
        open.Document.QuerySelector("details.hints")!.HasAttribute("open").ShouldBeFalse();
        (await open.SendAsync(Submission)).Notice.ShouldBe("已提交审核（第 1 次）。");
    }

    [Fact]
    public async Task What_is_ticked_is_mended_and_nothing_else()
    {
        var table = await FileAsync(c => c with { Goals = ["1.做好物业管理服务 "], Indicators = [c.Indicators[0], c.Indicators[1] with { Name = Misspelt }] });
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");
        open.TextOf(Mends).ShouldSatisfyAllConditions(t => t.ShouldContain(Misspelt), t => t.ShouldContain("服务␣"));
        open.TextsOf($"{Mends} del").ShouldBe(["合格", "␣"], ignoreOrder: true);
        (await open.SendAsync(Mends)).Refusal.ShouldNotBeNull().ShouldContain("没有选中");
        var box = open.Document.QuerySelectorAll($"{Mends} li").Single(li => li.TextContent.Contains(Misspelt, StringComparison.Ordinal)).QuerySelector("input")!;

        var mended = await open.SendAsync(Mends, ("Agreed", box.GetAttribute("value")!));

        mended.Notice.ShouldNotBeNull().ShouldContain("已采纳 1 处修改建议");
        var stored = await table.ReadAsync();
        TargetContent.Parse(stored.Draft).Project!.ShouldSatisfyAllConditions(
            p => p.Indicators[1].Name.ShouldBe("护理员考核合格率"),
            p => p.Goals[0].ShouldBe("1.做好物业管理服务 "));
        stored.DraftChanges.ShouldHaveSingleItem().Before.ShouldBe(Misspelt);
        mended.TextOf(".trail").ShouldContain("采纳 1 处修改建议");
    }

    [Fact]
    public async Task A_draft_that_somebody_changed_meanwhile_is_not_mended_unseen()
    {
        var table = await FileAsync(c => c with { Indicators = [c.Indicators[0], c.Indicators[1] with { Name = Misspelt }] });
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");
        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync("form.draft", ("Project.Fields[purpose]", "用于支付保安服务费"));

        var refused = await open.SendAsync(Mends, ("Agreed", open.Document.QuerySelector($"{Mends} input[type=checkbox]")!.GetAttribute("value")!));

        refused.Refusal.ShouldNotBeNull().ShouldContain("又有人改过");
        TargetContent.Parse((await table.ReadAsync()).Draft).Project!.Indicators[1].Name.ShouldBe(Misspelt);
        (await refused.SendAsync(Mends)).Notice.ShouldNotBeNull().ShouldContain("已采纳 1 处");
    }

    [Fact]
    public async Task Reviewers_see_what_was_found_with_the_units_reason_and_set_it_aside_with_theirs()
    {
        var table = await SubmittedAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var open = await reviewer.OpenAsync($"/target-tables/{table.Id}");
        open.TextOf(".findings > .warning").ShouldSatisfyAllConditions(t => t.ShouldContain("N1"), t => t.ShouldContain($"单位说明：{FiledTable.Reason}"));

        var refused = await open.SendAsync(Dismissal, ("Reason", "  "));
        refused.Refusal.ShouldNotBeNull().ShouldContain("需要写明理由");
        refused.Document.QuerySelector(".refusal a")!.GetAttribute("href").ShouldBe("#dismissal-reason-1");
        refused.Document.QuerySelector("details.dismissal")!.HasAttribute("open").ShouldBeTrue();

        var dismissed = await refused.SendAsync(Dismissal, ("Reason", "本行业固定说法"));
        dismissed.Notice.ShouldBe("已排除这条审核发现：本行业固定说法");
        dismissed.TextOf(".findings > .dismissed").ShouldSatisfyAllConditions(t => t.ShouldContain("主审言"), t => t.ShouldContain("本行业固定说法"));
        dismissed.Has(Dismissal).ShouldBeFalse();
        dismissed.TextOf(".trail").ShouldContain("排除审核发现（N1");
    }

    [Fact]
    public async Task A_finding_that_another_set_aside_meanwhile_is_told_so()
    {
        var table = await SubmittedAsync();
        var second = await Town.People.AppointAsync("后审员", Domain.People.Role.DepartmentReviewer, Domain.People.Scope.Of(Town.Courts));
        using var one = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        using var other = await Visitor.SignedInAsync(fixture, second);
        var (first, late) = (await one.OpenAsync($"/target-tables/{table.Id}"), await other.OpenAsync($"/target-tables/{table.Id}"));
        await first.SendAsync(Dismissal, ("Reason", "固定说法"));

        (await late.SendAsync(Dismissal, ("Reason", "不成问题"))).Refusal.ShouldNotBeNull().ShouldContain("主审言已经排除");
        (await table.ReadAsync()).FindingDismissals.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_else_may_see_the_table_sees_the_findings_without_the_form()
    {
        var table = await SubmittedAsync();
        foreach (var person in new[] { Town.People.Preparer, Town.People.UnitReviewer, Town.People.DivisionReviewer, Town.People.Auditor })
        {
            using var visitor = await Visitor.SignedInAsync(fixture, person);
            var open = await visitor.OpenAsync($"/target-tables/{table.Id}");
            open.TextOf(".findings > .warning").ShouldContain("N1");
            open.Has(Dismissal).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task Only_the_findings_of_the_submission_under_review_are_shown()
    {
        var table = await SubmittedAsync();
        await table.ReturnAsync(Town.People.DepartmentReviewer, Outcome.ReturnToPreparer);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var draft = await preparer.OpenAsync($"/target-tables/{table.Id}");
        draft.Has(Dismissal).ShouldBeFalse();
        draft.Document.QuerySelectorAll(".findings > .warning").Length.ShouldBe(1);
        await (await draft.SendAsync(Mends, ("Agreed", draft.Document.QuerySelector($"{Mends} input[type=checkbox]")!.GetAttribute("value")!))).SendAsync(Submission);

        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        (await reviewer.OpenAsync($"/target-tables/{table.Id}")).Has(".findings").ShouldBeFalse();
        (await table.ReadAsync()).Findings.ShouldHaveSingleItem().Pass.ShouldBe(1);
    }

    private async Task<FiledTable> SubmittedAsync() =>
        await (await FileAsync(c => c with { Indicators = [c.Indicators[0], c.Indicators[1] with { Name = Misspelt }] })).SubmitAsync();

    private Task<FiledTable> FileAsync(Func<Domain.Documents.ProjectTarget, Domain.Documents.ProjectTarget> change)
    {
        var content = Filing.Of(Town.Tianjin, Town.Court, "护理员培训", "49.02");
        return Town.FileAsync(Town.People.Preparer, Town.Court, content with { Project = change(content.Project!) }, Town.Tianjin);
    }
}
