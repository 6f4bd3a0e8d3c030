using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Jobs;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Tests.Pages;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Jobs;

/// <summary>What happens to tables without anybody asking for it: deadlines, and people who come and go.</summary>
public sealed class TableUpkeepTests : IAsyncLifetime
{
    private TownFixture fixture = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync() => fixture = await TownFixture.OwnAsync();

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_late_table_goes_where_the_definition_says_and_others_stay()
    {
        var late = await Town.AtThePanelAsync(new Rehearsal().Overdue("Escalate", "told-head"));
        fixture.Clock.Advance(TimeSpan.FromDays(8));
        var timely = await Town.AtThePanelAsync(new Rehearsal().Overdue("Escalate", "told-head"));

        await RunAsync();

        (await late.ReadAsync()).ShouldSatisfyAllConditions(
            t => t.StageKey.ShouldBe(Rehearsal.Head),
            t => t.Trail.Count(e => e.What == "timed-out").ShouldBe(1),
            t => t.Tasks.Count(k => k.Closure == TaskClosure.TimedOut).ShouldBe(1));
        (await timely.ReadAsync()).StageKey.ShouldBe(Rehearsal.Panel);
    }

    [Fact]
    public async Task Late_reviewers_are_reminded_once_a_day_however_often_it_is_looked_at()
    {
        await Town.AtThePanelAsync(new Rehearsal());
        fixture.Clock.Advance(TimeSpan.FromDays(8));

        for (var i = 0; i < 3; i++) await RunAsync();
        (await MailsAsync(NoticeKind.Overdue)).ShouldBe(2);

        fixture.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();
        (await MailsAsync(NoticeKind.Overdue)).ShouldBe(4);
    }

    [Fact]
    public async Task Reviewers_are_reminded_once_that_the_deadline_draws_near()
    {
        await Town.AtThePanelAsync(new Rehearsal().AtThePanel("remindBeforeWorkingDays", 2, "Int32"));
        fixture.Clock.Advance(TimeSpan.FromDays(2));
        await RunAsync();
        (await MailsAsync(NoticeKind.DeadlineNear)).ShouldBe(0);

        fixture.Clock.Advance(TimeSpan.FromDays(1));
        for (var i = 0; i < 3; i++) await RunAsync();

        (await MailsAsync(NoticeKind.DeadlineNear)).ShouldBe(2);
    }

    [Fact]
    public async Task Two_processes_at_once_have_one_effect_on_each_table()
    {
        var tables = new List<FiledTable>();
        for (var i = 0; i < 8; i++) tables.Add(await Town.AtThePanelAsync(new Rehearsal().Overdue("Return", "told-department")));
        fixture.Clock.Advance(TimeSpan.FromDays(8));
        await using var other = await fixture.StartAnotherApplicationAsync();

        await Task.WhenAll(Task.Run(RunAsync), Task.Run(() => RunAsync(other)), Task.Run(() => RunAsync(other)));

        foreach (var table in tables)
        {
            var read = await table.ReadAsync();
            read.StageKey.ShouldBe(Rehearsal.Department);
            read.Trail.Count(e => e.What == "timed-out").ShouldBe(1);
            read.Tasks.Count(t => t.IsOpen).ShouldBe(1);
        }
    }

    [Fact]
    public async Task A_table_that_somebody_is_changing_is_passed_by_and_done_the_next_time()
    {
        var held = await Town.AtThePanelAsync(new Rehearsal().Overdue("Escalate", "told-head"));
        var free = await Town.AtThePanelAsync(new Rehearsal().Overdue("Escalate", "told-head"));
        fixture.Clock.Advance(TimeSpan.FromDays(8));
        await using var application = await fixture.Database.OpenAsApplicationAsync();
        await using (await application.BeginTransactionAsync())
        {
            await application.ExecuteAsync($"SELECT FROM target_table WHERE id = '{held.Id}' FOR UPDATE");
            await RunAsync().WaitAsync(TimeSpan.FromSeconds(30));
            (await held.ReadAsync()).StageKey.ShouldBe(Rehearsal.Panel);
            (await free.ReadAsync()).StageKey.ShouldBe(Rehearsal.Head);
        }

        await RunAsync();

        (await held.ReadAsync()).StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public async Task A_table_that_cannot_be_moved_does_not_keep_the_others_waiting()
    {
        FiledTable[] tables =
        [
            await Town.AtThePanelAsync(new Rehearsal().Overdue("Escalate", "told-head")),
            await Town.AtThePanelAsync(new Rehearsal().Overdue("Escalate", "told-head")),
        ];
        fixture.Clock.Advance(TimeSpan.FromDays(8));
        var (broken, sound) = tables[0].Id < tables[1].Id ? (tables[0], tables[1]) : (tables[1], tables[0]);
        await using (var application = await fixture.Database.OpenAsApplicationAsync())
            await application.ExecuteAsync($"UPDATE target_table SET workflow_state = 'nonsense' WHERE id = '{broken.Id}'");

        await RunAsync();

        (await broken.ReadAsync()).StageKey.ShouldBe(Rehearsal.Panel);
        (await sound.ReadAsync()).StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public async Task The_turn_of_a_reviewer_who_leaves_a_joint_review_goes_to_the_group()
    {
        var table = await Town.AtThePanelAsync(new Rehearsal().Panelled("All"));
        var heir = await Town.People.AppointAsync("纪效丙", Role.BureauReviewer, Scope.Of(Town.PerformanceDivision));
        await Town.People.EndAsync(Town.People.SecondPerformanceReviewer, Role.BureauReviewer);

        await RunAsync();

        var open = (await table.ReadAsync()).Tasks.Where(t => t.IsOpen).ToList();
        open.ShouldNotContain(t => t.PersonId == Town.People.SecondPerformanceReviewer.Id);
        open.Single(t => t.PersonId is null).Unassigned.ShouldBeFalse();
        await table.ApproveAsync(Town.People.PerformanceReviewer);
        await table.ApproveAsync(heir);
        (await table.ReadAsync()).StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public async Task Where_nobody_is_left_the_task_waits_by_name_until_somebody_is_appointed()
    {
        var table = await Town.AtThePanelAsync(new Rehearsal().Panelled("All"));
        foreach (var person in new[] { Town.People.PerformanceReviewer, Town.People.SecondPerformanceReviewer })
            await Town.People.EndAsync(person, Role.BureauReviewer);
        await RunAsync();
        (await table.ReadAsync()).Tasks.Where(t => t.IsOpen).ShouldAllBe(t => t.Unassigned && t.PersonId == null);
        (await MailsAsync(NoticeKind.Unassigned)).ShouldBeGreaterThan(0);
        var before = await table.ReadAsync();
        await RunAsync();
        (await table.ReadAsync()).Tasks.Count.ShouldBe(before.Tasks.Count);

        var (one, other) = (await AppointAsync("新任甲"), await AppointAsync("新任乙"));
        await RunAsync();

        (await table.ReadAsync()).Tasks.Where(t => t.IsOpen).ShouldAllBe(t => !t.Unassigned);
        await table.ApproveAsync(one);
        (await table.ReadAsync()).StageKey.ShouldBe(Rehearsal.Panel);
        await table.ApproveAsync(other);
        (await table.ReadAsync()).StageKey.ShouldBe(Rehearsal.Head);
    }

    [Fact]
    public async Task No_task_is_left_for_somebody_whose_role_an_administrator_ends()
    {
        var table = await Town.AtThePanelAsync(new Rehearsal().Panelled("All"));
        using var administrator = await Visitor.SignedInAsync(fixture, Town.People.Administrator);

        await (await administrator.OpenAsync($"/people/{Town.People.SecondPerformanceReviewer.Id}")).SendAsync("form[action$='/ending']");

        (await table.ReadAsync()).Tasks.Where(t => t.IsOpen).ShouldNotContain(t => t.PersonId == Town.People.SecondPerformanceReviewer.Id);
    }

    [Fact]
    public async Task Nothing_is_found_where_everybody_is_in_place()
    {
        string[] stages = ["unit-review", "performance-review", "bureau-review", "publishing"];
        foreach (var stage in stages) await (await Town.FileAsync(Town.Hebei, stage, "800.00")).ReachAsync(stage);
        var before = await TasksAsync();

        await RunAsync();

        (await TasksAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task The_worker_of_a_process_does_it_by_itself()
    {
        var table = await Town.AtThePanelAsync(new Rehearsal().Overdue("Escalate", "told-head"));
        fixture.Clock.Advance(TimeSpan.FromDays(8));

        await using var working = await RunningApplication.StartAsync(fixture.Database, builder =>
        {
            builder.Configuration["Jobs:Enabled"] = "true";
            builder.Services.AddSingleton<TimeProvider>(new ImpatientClock(fixture.Clock));
        });

        for (var patience = 200; (await table.ReadAsync()).StageKey == Rehearsal.Panel && patience > 0; patience--) await Task.Delay(50);
        (await table.ReadAsync()).StageKey.ShouldBe(Rehearsal.Head);
    }

    private Task<Person> AppointAsync(string name) => Town.People.AppointAsync(name, Role.BureauReviewer, Scope.Of(Town.PerformanceDivision));

    private Task RunAsync() => Town.DoAsync(services => services.GetRequiredService<TableUpkeep>().RunAsync(CancellationToken.None));

    private static async Task RunAsync(RunningApplication process)
    {
        await using var scope = process.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TableUpkeep>().RunAsync(CancellationToken.None);
    }

    private Task<int> MailsAsync(NoticeKind kind) =>
        Town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().Outbox.CountAsync(m => m.Kind == kind));

    private Task<int> TasksAsync() => Town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().Tasks.CountAsync());

    /// <summary>The town's time, with timers that do not wait for it.</summary>
    private sealed class ImpatientClock(TimeProvider town) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => town.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, Sooner(dueTime), Sooner(period));

        private static TimeSpan Sooner(TimeSpan time) => time == TimeSpan.FromMinutes(1) ? TimeSpan.FromMilliseconds(20) : time;
    }
}
