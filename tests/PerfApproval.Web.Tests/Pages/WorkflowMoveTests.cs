using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class WorkflowMoveTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Propose = "form[action^='/workflow-moves/new']", Confirm = "form[action$='/confirmation']", GoOn = "form[action$='/progress']";

    private SmallTown Town => fixture.Town;

    [Fact]
    public async Task An_administrator_reads_a_version_stage_by_stage()
    {
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        var page = await (await administrator.OpenAsync("/workflows")).FollowAsync("a[href='/workflows/tianjin-annual-2']");

        page.Heading.ShouldBe("天津市年度绩效目标审核流程");
        page.TextsOf(".stage h2").ShouldBe(["单位填报", "主管部门审核", "财政业务处审核", "局领导代为审核", "绩效处票签", "单位答复修改意见", "待公开"]);
        page.TextsOf(".stage li").ShouldContain("通过 → “绩效处票签”或“待公开”");
    }

    [Fact]
    public async Task Tables_move_once_a_second_administrator_has_confirmed_and_go_on_by_the_new_version()
    {
        var (draft, submitted, reviewed) = (await Town.FileAsync(Town.Tianjin, "甲"), await Town.FileAsync(Town.Tianjin, "乙"), await Town.FileAsync(Town.Tianjin, "丙"));
        await submitted.SubmitAsync();
        await reviewed.ReachAsync("bureau-review");
        await LaterVersion.Of("tianjin-annual").Within("department-review", 3).ReleaseAsync(Town);
        using var first = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        var preview = await (await first.OpenAsync("/workflows")).FollowAsync("a[href^='/workflow-moves/new?from=tianjin-annual-2']");
        preview.TextOf("#forecast").ShouldStartWith("共 3 份在办；现在可以迁移 3 份，暂不能迁移 0 份。");
        preview.TextsOf("#stages tbody .main").ShouldBe(["单位填报", "主管部门审核", "财政业务处审核"], ignoreOrder: true);
        preview.TextsOf("#stages tbody td").ShouldContain("期限：5 个工作日 → 3 个工作日");
        (await submitted.ReadAsync()).WorkflowId.ShouldBe("tianjin-annual-2");

        (await preview.SendAsync(Propose, ("Reason", " "))).Refusal.ShouldNotBeNull().ShouldContain("写明理由");
        var proposed = await preview.SendAsync(Propose, ("Reason", "缩短期限"));
        proposed.TextOf("#state").ShouldBe("待另一位系统管理员确认");
        (await proposed.SendAsync(Confirm)).Refusal.ShouldBe("迁移由您提出，须由另一位系统管理员确认。");

        using var second = await SecondAdministratorAsync("管行乙");
        var done = await (await second.OpenAsync(proposed.Path)).SendAsync(Confirm);
        (done.TextOf("#state"), done.TextOf("#progress")).ShouldBe(("已完成", "已迁移 3 份，保留原版本 0 份。"));
        foreach (var table in new[] { draft, submitted, reviewed }) (await table.ReadAsync()).WorkflowId.ShouldBe("tianjin-annual-1002");
        (await submitted.ReadAsync()).Tasks.Single(t => t.IsOpen).DeadlineWorkingDays.ShouldBe(3);
        await submitted.ApproveAsync(Town.People.DepartmentReviewer);
        (await submitted.ReadAsync()).StageKey.ShouldBe("bureau-review");
        (await draft.ReachAsync("publishing")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_joint_review_that_has_begun_is_foreseen_and_left_by_name_with_the_reason()
    {
        var begun = await (await Town.FileAsync(Town.Hebei, "会签到一半的")).ReachAsync("performance-review");
        await begun.ApproveAsync(Town.People.PerformanceReviewer);
        var other = await (await Town.FileAsync(Town.Hebei, "还没有开始的")).ReachAsync("unit-review");
        var move = await Move.ProposeAsync(Town, "hebei-annual", Town.People.Administrator);
        using var second = await SecondAdministratorAsync("管行丙");

        var preview = await second.OpenAsync($"/workflow-moves/{move.Id}");
        preview.TextsOf("#hindered tbody td").ShouldBe(["会签到一半的", "绩效处会签", "“绩效处会签”已有人办理、转办或加签，请办完这一环节后再迁移。"]);

        var done = await preview.SendAsync(Confirm);
        done.TextOf("#progress").ShouldBe("已迁移 1 份，保留原版本 1 份。");
        done.TextsOf("#left tbody .main").ShouldBe(["会签到一半的"]);
        (await begun.ReadAsync()).WorkflowId.ShouldBe(move.FromId);
        (await other.ReadAsync()).WorkflowId.ShouldBe(move.ToId);
        await begun.ApproveAsync(Town.People.SecondPerformanceReviewer);
        (await begun.ReadAsync()).StageKey.ShouldBe("publishing");
    }

    [Fact]
    public async Task A_move_that_broke_off_goes_on_and_each_table_is_moved_once_however_many_press_the_button()
    {
        var tables = new List<FiledTable>();
        foreach (var number in Enumerable.Range(1, 6)) tables.Add(await (await Town.FileAsync(Town.Shanghai, $"第{number}项")).SubmitAsync());
        using var second = await SecondAdministratorAsync("管行丁");
        var move = await Move.ProposeAsync(Town, "shanghai-annual", Town.People.Administrator);
        await Move.ConfirmAsync(Town, move, await Town.People.AppointAsync("管行戊", Role.Administrator, Scope.Of(Town.Bureau)));
        using var first = await Visitor.SignedInAsync(fixture, Town.People.Administrator);
        var pages = new[] { await first.OpenAsync($"/workflow-moves/{move.Id}"), await second.OpenAsync($"/workflow-moves/{move.Id}") };
        pages[0].TextOf("#progress").ShouldBe("已迁移 0 份，保留原版本 0 份，还有 6 份没有轮到。");

        await Task.WhenAll(pages.Select(p => p.SendAsync(GoOn)));

        (await first.OpenAsync($"/workflow-moves/{move.Id}")).TextOf("#state").ShouldBe("已完成");
        foreach (var table in tables)
        {
            var read = await table.ReadAsync();
            (read.WorkflowId, read.Trail.Count(e => e.What == "moved"), read.Tasks.Count(t => t.IsOpen)).ShouldBe((move.ToId, 1, 1));
        }

        (await pages[0].SendAsync(GoOn)).Refusal.ShouldBe("这项迁移没有在进行，请刷新页面查看。");
    }

    [Fact]
    public async Task A_move_is_withdrawn_before_it_is_confirmed_and_never_after()
    {
        var move = await Move.ProposeAsync(Town, "tianjin-adjustment", Town.People.Administrator);
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);
        var page = await administrator.OpenAsync($"/workflow-moves/{move.Id}");

        (await page.SendAsync("form[action$='/withdrawal']")).TextOf("#state").ShouldBe("已撤销");
        using var second = await SecondAdministratorAsync("管行己");
        (await second.OpenAsync($"/workflow-moves/{move.Id}")).Has(Confirm).ShouldBeFalse();
        (await page.SendAsync("form[action$='/withdrawal']")).Refusal.ShouldBe("这项迁移已经撤销，请刷新页面查看。");
    }

    [Theory]
    [InlineData("/workflows/nowhere-1")]
    [InlineData("/workflow-moves/new?from=tianjin-annual-2&to=hebei-annual-2")]
    [InlineData("/workflow-moves/new?from=tianjin-annual-2")]
    [InlineData("/workflow-moves/new")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        (await administrator.OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_bureaus_move_is_not_found_and_its_tables_stay()
    {
        var elsewhere = await SmallTown.FoundAsync(fixture.Application, "310109");
        var theirs = await elsewhere.FileAsync(elsewhere.Hebei, "别局的");
        var move = await Move.ProposeAsync(Town, "hebei-adjustment", Town.People.Administrator);
        using var stranger = await Visitor.SignedInAsync(fixture, elsewhere.People.Administrator);

        (await stranger.OpenAsync($"/workflow-moves/{move.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var versions = await Town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().TargetTables
            .Where(t => t.Id == theirs.Id).Select(t => t.WorkflowId).SingleAsync());
        versions.ShouldStartWith("hebei-annual-");
    }

    private async Task<Visitor> SecondAdministratorAsync(string name) =>
        await Visitor.SignedInAsync(fixture, await Town.People.AppointAsync(name, Role.Administrator, Scope.Of(Town.Bureau)));
}
