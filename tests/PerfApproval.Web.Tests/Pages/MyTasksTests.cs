using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Jobs;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class MyTasksTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_reviewer_sees_what_waits_with_unit_amount_stage_and_since_when_in_Chinese_time()
    {
        var table = await Town.FileAsync(Town.Tianjin, "法庭维修费", "1234.50");
        await table.SubmitAsync();
        await Town.FileAsync(Town.Tianjin, "还在填报的项目");

        using var reviewer = await Visitor.SignedInAsync(fixture, Town.People.DepartmentReviewer);
        var page = await reviewer.OpenAsync("/");

        page.TextOf(".count").ShouldBe("1 件待办");
        // The first cell is for ticking: the stage takes batches.
        page.TextsOf("tbody td").ShouldBe(["", "法庭维修费", "某区人民法院", "1,234.50", "主管部门审核", "2026-03-09", "2026-03-02 09:00"]);
        (await page.FollowAsync("td a")).Heading.ShouldBe("法庭维修费");
    }

    [Fact]
    public async Task A_preparer_sees_drafts_and_what_was_returned_with_the_reason()
    {
        await Town.FileAsync(Town.Tianjin, "信息化运维费");
        var returned = await Town.FileAsync(Town.Tianjin, "物业管理费");
        await returned.SubmitAsync();
        await returned.ReturnAsync(Town.People.DepartmentReviewer, Outcome.ReturnToPreparer);

        var page = await MyTasksOf(Town.People.Preparer);

        page.TextsOf("tbody .main a").ShouldBe(["物业管理费", "信息化运维费"]);
        page.TextsOf(".quote").ShouldBe(["主审言：指标值偏低，请核实"]);
        page.TextsOf(".status").ShouldBe(["已退回", "草稿"]);
    }

    [Fact]
    public async Task A_publisher_sees_the_units_whose_tables_are_approved()
    {
        await (await Town.FileAsync(Town.Tianjin, "物业管理费")).ReachAsync("publishing");
        await (await Town.FileAsync(Town.Tianjin, "信息化运维费")).ReachAsync("publishing");

        var page = await MyTasksOf(Town.People.Publisher);

        page.TextsOf("tbody td").ShouldBe(["某区人民法院", "2026", "2"]);
        page.TextOf(".count").ShouldBe("1 件待办");
    }

    [Fact]
    public async Task An_administrator_sees_what_nobody_may_decide_until_somebody_is_appointed()
    {
        await Town.People.EndAsync(Town.People.DepartmentReviewer, Role.DepartmentReviewer);
        var table = await Town.FileAsync(Town.Tianjin, "物业管理费");
        await table.SubmitAsync();

        var waiting = await MyTasksOf(Town.People.Administrator);
        waiting.TextsOf("tbody td").Take(5).ShouldBe(["物业管理费", "某区人民法院", "主管部门审核", "主管部门审核人", "2026-03-02 09:00"]);

        await Town.People.AppointAsync("新审核", Role.DepartmentReviewer, Scope.Of(Town.Courts));
        (await MyTasksOf(Town.People.Administrator)).Text.ShouldNotContain("物业管理费");
    }

    [Fact]
    public async Task A_table_whose_only_reviewer_lost_the_role_later_is_also_told_to_the_administrator()
    {
        await (await Town.FileAsync(Town.Tianjin, "物业管理费")).SubmitAsync();
        (await MyTasksOf(Town.People.Administrator)).Text.ShouldNotContain("物业管理费");

        await Town.People.EndAsync(Town.People.DepartmentReviewer, Role.DepartmentReviewer);
        await Town.DoAsync(services => services.GetRequiredService<TableUpkeep>().RunAsync(CancellationToken.None));

        (await MyTasksOf(Town.People.Administrator)).Text.ShouldContain("物业管理费");
    }

    [Fact]
    public async Task The_head_of_the_page_says_how_much_waits_and_how_much_is_late()
    {
        await (await Town.FileAsync(Town.Tianjin, "逾期的项目")).SubmitAsync();
        fixture.Clock.Advance(TimeSpan.FromDays(30));
        await (await Town.FileAsync(Town.Tianjin, "不急的项目")).SubmitAsync();

        var page = await MyTasksOf(Town.People.DepartmentReviewer);

        page.TextsOf(".today strong").ShouldBe(["2", "1", "0", "0"]);
        page.TextOf(".today .urgent").ShouldContain("已逾期");
        page.TextsOf("tbody .main a").ShouldBe(["逾期的项目", "不急的项目"]);
    }

    [Fact]
    public async Task Whoever_has_nothing_to_do_or_no_role_is_told_so()
    {
        (await MyTasksOf(Town.People.Auditor)).Text.ShouldContain("现在没有等您办理的事项");
        (await MyTasksOf(await Town.People.WelcomeAsync("新来人"))).Text.ShouldContain("您还没有角色");
    }

    private async Task<OpenPage> MyTasksOf(Person person)
    {
        using var visitor = await Visitor.SignedInAsync(fixture, person);
        return await visitor.OpenAsync("/");
    }
}
