using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>The tasks that a person's list offers are those that the table would let them decide, with delegations, additions and take-backs.</summary>
public sealed class DelegatedTasksTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private readonly SmallTown town = fixture.Town;

    private Person Reviewer => town.People.PerformanceReviewer;

    private Person Second => town.People.SecondPerformanceReviewer;

    [Fact]
    public async Task Everybody_finds_exactly_the_tasks_that_the_table_lets_them_decide()
    {
        await town.People.DelegateAsync(Second, Reviewer);
        await town.People.DelegateAsync(town.People.BureauHead, town.People.UnitReviewer);
        await town.People.DelegateAsync(Reviewer, town.People.DepartmentReviewer);
        await town.People.DelegateAsync(town.People.DepartmentReviewer, town.People.DivisionReviewer, fromDay: 3);
        await ArrangeAsync();

        var found = 0;
        foreach (var person in await EverybodyAsync())
        {
            var listed = await ListedAsync(person);
            listed.ShouldBe(await DecidableAsync(person), ignoreOrder: true, customMessage: person.Name);
            found += listed.Count;
        }

        found.ShouldBeGreaterThan(12);
    }

    [Fact]
    public async Task A_delegate_sees_what_the_principal_reviews_and_decides_in_both_names()
    {
        var stand = await town.People.AppointAsync("代理人", Role.UnitReviewer, Scope.Of(town.School));
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        (await SeesAsync(stand, table)).ShouldBeFalse();
        var principal = await town.People.AppointAsync("被代理", Role.DepartmentReviewer, Scope.Of(town.Courts));
        await town.People.DelegateAsync(principal, stand);
        (await SeesAsync(stand, table)).ShouldBeTrue();

        await table.ApproveAsync(stand);

        (await table.ReadAsync()).Decisions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.PersonId.ShouldBe(stand.Id),
            d => d.OnBehalfOf.ShouldBe(principal.Id),
            d => d.OnBehalfOfName.ShouldBe("被代理"),
            d => d.DelegationId.ShouldNotBeNull());
        fixture.Clock.Advance(TimeSpan.FromDays(7));
        (await SeesAsync(stand, table)).ShouldBeFalse();
        fixture.Clock.Advance(TimeSpan.FromDays(-7));
    }

    [Fact]
    public async Task Who_got_a_copy_reads_it_as_long_as_they_hold_any_role()
    {
        var reader = await town.People.AppointAsync("阅知人", Role.UnitReviewer, Scope.Of(town.School));
        var table = await town.AtThePanelAsync(new Rehearsal().AtThePanel("mayCopyTo", "Bureau"));
        (await SeesAsync(reader, table)).ShouldBeFalse();

        await table.CopyAsync(town, Reviewer, reader);

        (await SeesAsync(reader, table)).ShouldBeTrue();
        (await ListedAsync(reader)).ShouldBeEmpty();
        await town.People.EndAsync(reader, Role.UnitReviewer);
        (await SeesAsync(reader, table)).ShouldBeFalse();
    }

    private async Task ArrangeAsync()
    {
        await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        await town.AtThePanelAsync(new Rehearsal());
        var joint = await town.AtThePanelAsync(Adding("All"));
        await joint.AddAsync(Reviewer, Addition.Before, town.People.BureauHead);
        var after = await town.AtThePanelAsync(Adding("All"));
        await after.AddAsync(Second, Addition.After, town.People.BureauHead);
        await (await town.AtThePanelAsync(Adding("AnyOne"))).AddAsync(Reviewer, Addition.After, Second);
        var signed = await town.AtThePanelAsync(Adding("All"));
        var taken = await signed.ApproveAsync(Reviewer);
        await (await town.AtThePanelAsync(Adding("All"))).ApproveAsync(Reviewer);
        await signed.TakeBackAsync(Reviewer, taken);
        await (await town.AtThePanelAsync(new Rehearsal().Rated())).RateAsync(Reviewer, Verdict.Approve, Rating.Excellent);
        await (await town.FileAsync(town.Hebei, "待公开")).ReachAsync("publishing");
        await (await town.FileAsync(town.Hebei, "待会签")).ReachAsync("performance-review");
    }

    private static Rehearsal Adding(string mode) =>
        new Rehearsal().Panelled(mode).AtThePanel("mayAdd", new System.Text.Json.Nodes.JsonArray("Before", "After"));

    private Task<List<Person>> EverybodyAsync() => town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().People.AsNoTracking().ToListAsync());

    private async Task<List<Guid>> ListedAsync(Person person)
    {
        var actor = await town.ActorAsync(person);
        return await town.DoAsync(services =>
        {
            var db = services.GetRequiredService<PerfApprovalDb>();
            return db.Tasks.AwaitingDecisionBy(actor, db).Where(t => t.Role != Role.Publisher).Select(t => t.Id).ToListAsync();
        });
    }

    // Asked of the table itself, of which nothing is saved.
    private Task<List<Guid>> DecidableAsync(Person person) => town.DoAsync(async services =>
    {
        var (db, desk, actor) = (services.GetRequiredService<PerfApprovalDb>(), services.GetRequiredService<TargetTableDesk>(), await town.ActorAsync(person));
        var decidable = new List<Guid>();
        foreach (var task in await db.Tasks.AsNoTracking().Where(t => t.ClosedAt == null && t.Role != Role.Publisher).ToListAsync())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            if (await desk.LockAsync(actor, [task.TableId], CancellationToken.None) is [var table] && Decides(table, task.Id, actor, await desk.RunAsync(table, CancellationToken.None)))
                decidable.Add(task.Id);
            db.ChangeTracker.Clear();
        }

        return decidable;
    });

    private static bool Decides(TargetTable table, Guid task, Actor actor, WorkflowRun run)
    {
        var judgement = new Judgement(Rating.Excellent, "");
        var rated = run.Workflow.BlockingActivities[table.StageKey] is ReviewStage { OpinionDue: true };
        try
        {
            table.Decide(task, actor, FiledTable.RulingOn(table) with
            {
                Opinion = rated ? new(judgement, judgement, judgement, judgement, Rating.Excellent, []) : null,
            }, run);
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    private async Task<bool> SeesAsync(Person person, FiledTable table)
    {
        var actor = await town.ActorAsync(person);
        return await town.DoAsync(services =>
        {
            var db = services.GetRequiredService<PerfApprovalDb>();
            return db.TargetTables.VisibleTo(actor, db).AnyAsync(t => t.Id == table.Id);
        });
    }
}
