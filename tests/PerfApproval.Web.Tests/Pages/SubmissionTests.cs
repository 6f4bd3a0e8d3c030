using System.Net;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class SubmissionTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task A_preparer_submits_a_draft_with_a_remark_and_takes_it_back_again()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var submitted = await (await preparer.OpenAsync($"/target-tables/{table.Id}")).SendAsync("form[action$='/submission']", ("Reason", "首次编报"));
        submitted.Notice.ShouldBe("已提交审核（第 1 次）。");
        submitted.Has("form[action$='/submission']").ShouldBeFalse();

        var withdrawn = await submitted.SendAsync("form[action$='/withdrawal']", ("Reason", "金额写错了"));
        withdrawn.Notice.ShouldBe("已撤回，可以继续修改草稿。");
        withdrawn.Has("form[action$='/submission']").ShouldBeTrue();
        withdrawn.TextsOf(".trail .quote").ShouldBe(["导入：目标表.docx", "首次编报", "金额写错了"]);
    }

    [Fact]
    public async Task A_submission_sent_twice_counts_once()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");

        await open.SendAsync("form[action$='/submission']");
        var again = await open.SendAsync("form[action$='/submission']");

        again.Notice.ShouldBe("已提交审核（第 1 次）。");
        (await table.ReadAsync()).Submissions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_draft_that_somebody_else_changed_meanwhile_is_not_submitted_unseen()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");
        await (await preparer.OpenAsync($"/target-tables/{table.Id}/draft")).SendAsync("form.draft", ("Project.Fields[funds.total]", "490.20"));

        var refused = await open.SendAsync("form[action$='/submission']", ("Reason", "首次编报"));

        refused.Refusal.ShouldNotBeNull().ShouldContain("又有人改过");
        refused.Text.ShouldContain("490.20");
        refused.ValueOf("Reason").ShouldBe("首次编报");
        (await refused.SendAsync("form[action$='/submission']")).Notice.ShouldBe("已提交审核（第 1 次）。");
    }

    [Fact]
    public async Task A_withdrawal_that_comes_too_late_is_told_who_has_decided()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        await table.SubmitAsync();
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var open = await preparer.OpenAsync($"/target-tables/{table.Id}");
        await table.ApproveAsync(Town.People.DepartmentReviewer);

        var refused = await open.SendAsync("form[action$='/withdrawal']", ("Reason", "金额写错了"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain("已由主审言办理，不能再撤回");
        refused.Text.ShouldContain("金额写错了");
        (await table.ReadAsync()).Withdrawals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("submission")]
    [InlineData("withdrawal")]
    [InlineData("decision")]
    public async Task Looking_at_the_address_of_an_act_changes_nothing(string act)
    {
        var table = await Town.FileAsync(Town.Tianjin);
        if (act != "submission") await table.SubmitAsync();
        var before = await table.ReadAsync();
        using var visitor = await Visitor.SignedInAsync(fixture, act == "decision" ? Town.People.DepartmentReviewer : Town.People.Preparer);

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            (await visitor.SendAsync(new HttpRequestMessage(method, $"/target-tables/{table.Id}/{act}"))).Status.ShouldBe(HttpStatusCode.OK);

        var after = await table.ReadAsync();
        after.TrailHead.ShouldBe(before.TrailHead);
        after.StageKey.ShouldBe(before.StageKey);
    }

    [Theory]
    [InlineData("submission")]
    [InlineData("withdrawal")]
    [InlineData("decision")]
    [InlineData("draft")]
    public async Task A_form_that_did_not_come_from_our_page_is_refused(string act)
    {
        var table = await Town.FileAsync(Town.Tianjin);
        using var visitor = await Visitor.SignedInAsync(fixture, Town.People.Preparer);

        var refused = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/target-tables/{table.Id}/{act}")
        {
            Content = new FormUrlEncodedContent([new("Key", Guid.NewGuid().ToString()), new("Outcome", Outcome.Approve)]),
        });

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Text.ShouldContain("表单已过期");
        (await table.ReadAsync()).Pass.ShouldBe(0);
    }
}
