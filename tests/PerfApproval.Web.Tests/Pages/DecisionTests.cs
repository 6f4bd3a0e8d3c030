using System.Net;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class DecisionTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Form = "form[action$='/decision']";

    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task A_reviewer_may_choose_what_the_stage_allows_and_sees_where_each_choice_leads()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("bureau-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DivisionReviewer);

        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        page.TextsOf("form[action$='/decision'] .choice label").ShouldBe(
        [
            "通过转到“绩效处票签”或“待公开”", "退回至“单位填报”", "退回至“主管部门审核”", "不予通过本批次终止，不能再提交",
        ]);
    }

    [Fact]
    public async Task An_approval_is_recorded_on_the_version_that_the_page_shows()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        await table.SubmitAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);

        var done = await (await reviewer.OpenAsync($"/target-tables/{table.Id}")).SendAsync(Form, ("Outcome", Outcome.Approve));

        done.Notice.ShouldBe("已记录您的意见：主管部门审核，通过。");
        done.Path.ShouldBe($"/target-tables/{table.Id}");
        var decision = (await table.ReadAsync()).Decisions.ShouldHaveSingleItem();
        decision.Verdict.ShouldBe(Verdict.Approve);
        decision.PersonId.ShouldBe(Town.People.DepartmentReviewer.Id);
    }

    [Fact]
    public async Task A_table_is_returned_to_the_stage_that_was_chosen_with_the_reason()
    {
        var table = await (await Town.FileAsync(Town.Tianjin)).ReachAsync("bureau-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DivisionReviewer);

        await (await reviewer.OpenAsync($"/target-tables/{table.Id}"))
            .SendAsync(Form, ("Outcome", Outcome.ReturnToDepartment), ("Reason", "请主管部门再核实指标值"));

        var returned = await table.ReadAsync();
        returned.StageKey.ShouldBe("department-review");
        returned.Decisions.Single(d => d.Verdict == Verdict.Return).Reason.ShouldBe("请主管部门再核实指标值");
    }

    [Theory]
    [InlineData(Outcome.ReturnToPreparer, "退回需要写明理由")]
    [InlineData(null, "还没有选择办理意见")]
    public async Task What_is_missing_is_said_above_the_form_and_nothing_is_recorded(string? outcome, string sentence)
    {
        var table = await Town.FileAsync(Town.Tianjin);
        await table.SubmitAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        var refused = outcome is null
            ? await page.SendAsync(Form, ("Reason", "写了理由"))
            : await page.SendAsync(Form, ("Outcome", outcome));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain(sentence);
        (await table.ReadAsync()).Decisions.ShouldBeEmpty();
        // The sentence leads to the field, and what was typed or chosen is still there.
        refused.Has(refused.Document.QuerySelector(".refusal a")!.GetAttribute("href")!).ShouldBeTrue();
        refused.ValueOf("Reason").ShouldBe(outcome is null ? "写了理由" : "");
        refused.Document.QuerySelector("input[name=Outcome][checked]")?.GetAttribute("value").ShouldBe(outcome);
        (await refused.SendAsync(Form, ("Outcome", Outcome.Approve))).Notice.ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_second_is_told_who_was_first_and_keeps_what_was_typed()
    {
        var second = await Town.People.AppointAsync("后审员", Domain.People.Role.DepartmentReviewer, Domain.People.Scope.Of(Town.Courts));
        var table = await Town.FileAsync(Town.Tianjin);
        await table.SubmitAsync();
        using var slower = await Visitor.SignedInAsync(fixture, second);
        var open = await slower.OpenAsync($"/target-tables/{table.Id}");
        await table.ApproveAsync(Town.People.DepartmentReviewer);

        var refused = await open.SendAsync(Form, ("Outcome", Outcome.ReturnToPreparer), ("Reason", "指标太少"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain("已由主审言先行办理（通过）");
        refused.Text.ShouldContain("指标太少");
        (await table.ReadAsync()).Decisions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_form_sent_twice_counts_once()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        await table.SubmitAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var open = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        await open.SendAsync(Form, ("Outcome", Outcome.Approve));
        var again = await open.SendAsync(Form, ("Outcome", Outcome.Approve));

        again.Notice.ShouldBe("已记录您的意见：主管部门审核，通过。");
        (await table.ReadAsync()).Decisions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Whoever_may_not_decide_gets_no_form()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        await table.SubmitAsync();
        foreach (var person in new[] { Town.People.Preparer, Town.People.DivisionReviewer, Town.People.Administrator, Town.People.Auditor })
        {
            using var visitor = await Visitor.SignedInAsync(fixture, person);
            (await visitor.OpenAsync($"/target-tables/{table.Id}")).Has(Form).ShouldBeFalse(person.Name);
        }
    }

    [Fact]
    public async Task A_decision_that_the_sender_made_up_is_refused()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        await table.SubmitAsync();
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}");

        (await page.SendAsync(Form, ("Outcome", Outcome.Approve), ("VersionSha256", new string('0', 64)))).Refusal.ShouldNotBeNull().ShouldContain("内容已更新");
        (await page.SendAsync(Form, ("Outcome", Outcome.Approve), ("TaskId", Guid.NewGuid().ToString()))).Refusal.ShouldNotBeNull().ShouldContain("没有找到这项待办");
        (await page.SendAsync(Form, ("Outcome", Outcome.Approve), ("VersionId", "不是编号"))).Refusal.ShouldNotBeNull();
        (await table.ReadAsync()).Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_publisher_may_send_an_approved_table_back()
    {
        var table = await (await Town.FileAsync(Town.Shanghai)).ReachAsync("publishing");
        using var publisher = await Visitor.SignedInAsync(fixture, Town.People.Publisher);

        var page = await publisher.OpenAsync($"/target-tables/{table.Id}");

        page.TextsOf("form[action$='/decision'] .choice label").ShouldBe(["退回至“财政业务处审核”"]);
        page.Has("a[href^='/publications/new']").ShouldBeTrue();
    }
}
