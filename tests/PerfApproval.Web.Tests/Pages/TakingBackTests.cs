using System.Net;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class TakingBackTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task A_reviewer_takes_back_a_decision_that_nobody_has_acted_on_and_it_stays_on_record()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("division-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await (await reviewer.OpenAsync($"/target-tables/{table.Id}")).FollowAsync("a[href$='/take-back']");
        page.TextOf(".choice label").ShouldStartWith("主管部门审核：通过");

        var done = await page.SendAsync("form[action$='/take-back']", ("Reason", "看漏了一项指标"));

        done.Notice.ShouldBe("已取消审核，本环节等待重新办理。");
        done.TextOf(".trail .undone").ShouldContain("（已取消）");
        done.TextsOf(".trail .what").ShouldContain("取消审核（主管部门审核）");
        done.Has("form[action$='/decision']").ShouldBeTrue();
        (await table.ReadAsync()).StageKey.ShouldBe("department-review");
    }

    [Fact]
    public async Task Once_the_next_has_acted_nothing_is_taken_back()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("division-review");
        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync($"/target-tables/{table.Id}/take-back");
        await table.ApproveAsync(Town.People.DivisionReviewer);

        var refused = await page.SendAsync("form[action$='/take-back']", ("Reason", "看漏了一项指标"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Refusal.ShouldNotBeNull().ShouldContain("已经办理，不能再取消审核");
        refused.Text.ShouldContain("看漏了一项指标");
        (await reviewer.OpenAsync($"/target-tables/{table.Id}")).Has("a[href$='/take-back']").ShouldBeFalse();
    }

    [Fact]
    public async Task A_unit_gives_a_table_up_for_the_round_with_a_reason()
    {
        var table = await (await Town.FileAsync(Town.Hebei)).ReachAsync("department-review");
        using var preparer = await Visitor.SignedInAsync(fixture, Town.People.Preparer);
        var page = await (await preparer.OpenAsync($"/target-tables/{table.Id}")).FollowAsync("a[href$='/termination']");
        (await page.SendAsync("form[action$='/termination']")).Refusal.ShouldNotBeNull().ShouldContain("终止需要写明理由");

        var done = await page.SendAsync("form[action$='/termination']", ("Reason", "项目取消"));

        done.Notice.ShouldBe("已终止，本批次不再办理这份目标表。");
        done.TextOf(".facts .status").ShouldBe("已终止");
        done.Has(".acts").ShouldBeFalse();
        (await table.ReadAsync()).Status.ShouldBe(TargetStatus.Terminated);
    }
}
