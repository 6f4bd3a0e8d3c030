using Npgsql;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>A delegate decides in the right of the principal and no further, whatever the program above the database does.</summary>
public sealed class DelegationGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Fact]
    public async Task A_delegate_decides_on_the_task_of_the_principal()
    {
        var (principal, delegatee, delegation) = await PairAsync();

        await forgery.DecideAsync(await TaskAsync(), delegatee, principal, delegation.Id);
    }

    [Fact]
    public async Task Without_a_delegation_for_this_very_day_and_pair_nobody_decides_for_another()
    {
        var (principal, delegatee, delegation) = await PairAsync();
        var (another, _, foreign) = await PairAsync();
        var task = await TaskAsync();
        var (early, late) = (await ReviewerAsync(), await ReviewerAsync());
        var tomorrow = await town.People.DelegateAsync(early, delegatee, fromDay: 1);
        var ended = await town.People.DelegateAsync(late, delegatee);
        await forgery.WriteAsync("UPDATE delegation SET ended_at = now(), ended_by = principal_id WHERE id = @id", ("id", ended.Id));

        (await forgery.RefusalOfDecisionAsync(task, delegatee, principal, null)).ConstraintName.ShouldBeOneOf("ck_decision_on_behalf_of", null);
        foreach (var (person, right) in new[] { (principal, foreign.Id), (another, delegation.Id), (early, tomorrow.Id), (late, ended.Id) })
            Sentence(await forgery.RefusalOfDecisionAsync(task, delegatee, person, right)).ShouldContain("没有受托");
        Sentence(await forgery.RefusalOfDecisionAsync(task, another, principal, delegation.Id)).ShouldContain("没有受托");
    }

    [Fact]
    public async Task Neither_the_delegate_nor_the_principal_may_have_prepared_or_decided_before()
    {
        var (principal, delegatee, delegation) = await PairAsync();
        foreach (var barred in new[] { principal, delegatee })
        {
            var task = await TaskAsync();
            await forgery.WriteAsync("UPDATE target_table SET preparers = preparers || @person WHERE id = @table", ("person", barred.Id), ("table", task.TableId));

            Sentence(await forgery.RefusalOfDecisionAsync(task, delegatee, principal, delegation.Id)).ShouldContain("参与过填报或前面环节审核");
        }
    }

    [Fact]
    public async Task Who_was_excluded_when_the_task_opened_does_not_decide_it_through_another()
    {
        var both = await ReviewerAsync();
        await town.People.GrantAsync(both, Role.BureauReviewer, Scope.Of(town.Bureau));
        var table = await town.AtThePanelAsync(new Rehearsal());
        await table.ApproveAsync(town.People.PerformanceReviewer);
        var task = (await table.ReadAsync()).Tasks.Single(t => t.IsOpen);
        var asPrincipal = await town.People.DelegateAsync(town.People.PerformanceReviewer, both);
        await town.People.GrantAsync(town.People.PerformanceReviewer, Role.BureauReviewer, Scope.Of(town.Bureau));

        Sentence(await forgery.RefusalOfDecisionAsync(task, both, town.People.PerformanceReviewer, asPrincipal.Id)).ShouldContain("参与过填报或前面环节审核");
        await town.People.EndAsync(town.People.PerformanceReviewer, Role.BureauReviewer);
        await town.People.GrantAsync(town.People.PerformanceReviewer, Role.BureauReviewer, Scope.Of(town.PerformanceDivision));
    }

    [Fact]
    public async Task A_delegation_lends_only_what_the_principal_holds_now()
    {
        var (principal, delegatee, delegation) = await PairAsync();
        var task = await TaskAsync();
        await town.People.EndAsync(principal, Role.DepartmentReviewer);

        Sentence(await forgery.RefusalOfDecisionAsync(task, delegatee, principal, delegation.Id)).ShouldContain("没有办理本环节的角色");
    }

    [Fact]
    public async Task A_delegate_who_became_an_administrator_or_auditor_decides_nothing()
    {
        foreach (var role in new[] { Role.Administrator, Role.Auditor })
        {
            var (principal, delegatee, delegation) = await PairAsync();
            await town.People.EndAsync(delegatee, Role.UnitReviewer);
            await town.People.GrantAsync(delegatee, role, Scope.Of(town.Bureau));

            Sentence(await forgery.RefusalOfDecisionAsync(await TaskAsync(), delegatee, principal, delegation.Id)).ShouldContain("没有受托");
        }
    }

    [Fact]
    public async Task One_real_person_signs_once_at_a_stage_until_they_take_it_back()
    {
        var (first, second) = (town.People.PerformanceReviewer, town.People.SecondPerformanceReviewer);
        var table = await town.AtThePanelAsync(new Rehearsal().Panelled("All"));
        var delegation = await town.People.DelegateAsync(second, first);
        var own = await table.ApproveAsync(first);
        var task = (await table.ReadAsync()).Tasks.Single(t => t.IsOpen);

        Sentence(await forgery.RefusalOfDecisionAsync(task, first, second, delegation.Id)).ShouldContain("不能由同一人再次办理");

        await table.TakeBackAsync(first, own);
        await forgery.DecideAsync(task, first, second, delegation.Id);
        var reopened = (await table.ReadAsync()).Tasks.Single(t => t.IsOpen && t.PersonId == first.Id);
        Sentence(await forgery.RefusalOfDecisionAsync(reopened, first)).ShouldContain("不能由同一人再次办理");
        Sentence(await forgery.RefusalOfDecisionAsync(reopened, second)).ShouldContain("不属于您");
    }

    [Fact]
    public async Task The_task_of_a_third_person_is_not_decided_for_the_principal()
    {
        var (principal, delegatee, delegation) = await PairAsync();
        var table = await town.AtThePanelAsync(new Rehearsal().Panelled("All"));
        var task = (await table.ReadAsync()).Tasks.First(t => t.IsOpen);

        Sentence(await forgery.RefusalOfDecisionAsync(task, delegatee, principal, delegation.Id)).ShouldContain("不属于您");
    }

    [Fact]
    public async Task Publishing_is_not_delegated()
    {
        var (principal, delegatee, delegation) = await PairAsync();
        await town.People.GrantAsync(principal, Role.Publisher, Scope.Of(town.Courts));
        var task = (await (await (await town.FileAsync(town.Tianjin)).ReachAsync("publishing")).ReadAsync()).Tasks.Single(t => t.IsOpen);

        Sentence(await forgery.RefusalOfDecisionAsync(task, delegatee, principal, delegation.Id)).ShouldContain("没有受托");
    }

    [Fact]
    public async Task A_version_written_by_whom_somebody_decided_for_is_refused()
    {
        var (principal, delegatee, delegation) = await PairAsync();
        var task = await TaskAsync();
        await forgery.DecideAsync(task, delegatee, principal, delegation.Id);
        await town.People.GrantAsync(principal, Role.Preparer, Scope.Of(town.Court));

        Sentence(await forgery.RefusalOfAsync("""
            INSERT INTO target_version SELECT bureau_id, gen_random_uuid(), table_id, number + 1, content, sha256, origin, @person, stage_key, reason, created_at
            FROM target_version WHERE table_id = @table AND number = 2
            """, ("person", principal.Id), ("table", task.TableId))).ShouldContain("审核过这份目标表的人不能再填报它");
    }

    [Fact]
    public async Task Nobody_delegates_to_themselves_or_to_two_for_the_same_day()
    {
        var (principal, delegatee, delegation) = await PairAsync();
        var third = await ReviewerAsync();

        (await RefusalOfDelegationAsync(delegation, delegatee, delegatee)).ConstraintName.ShouldBe("ck_delegation_delegate");
        (await RefusalOfDelegationAsync(delegation, principal, third)).ConstraintName.ShouldBe("ex_delegation_one_a_day");
        (await RefusalOfDelegationAsync(delegation, principal, third, "from_day + 6, until_day + 60")).ConstraintName.ShouldBe("ex_delegation_one_a_day");
        await forgery.WriteAsync(Delegate("from_day + 7, until_day + 60"), ("id", delegation.Id), ("principal", principal.Id), ("delegatee", third.Id));
        (await RefusalOfDelegationAsync(delegation, third, delegatee, "until_day, from_day")).SqlState.ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_two_delegations_for_the_same_day_at_once_one_counts_at_any_isolation()
    {
        foreach (var isolation in new[] { System.Data.IsolationLevel.ReadCommitted, System.Data.IsolationLevel.RepeatableRead })
        {
            var (pattern, principal) = ((await PairAsync()).Delegation, await ReviewerAsync());
            var (one, other) = (await ReviewerAsync(), await ReviewerAsync());
            await using var first = await fixture.Database.OpenAsApplicationAsync();
            await using var second = await fixture.Database.OpenAsApplicationAsync();
            await using var firstTransaction = await first.BeginTransactionAsync(isolation);
            await using var secondTransaction = await second.BeginTransactionAsync(isolation);
            await second.ExecuteAsync("SELECT 1 FROM delegation");
            await first.ExecuteAsync(Written(pattern, principal, one));
            var waiting = second.ExecuteAsync(Written(pattern, principal, other));
            await firstTransaction.CommitAsync();

            (await Should.ThrowAsync<PostgresException>(waiting)).SqlState.ShouldBe(PostgresErrorCodes.ExclusionViolation);
        }
    }

    [Fact]
    public async Task Both_are_reviewers_when_it_is_given()
    {
        var (_, delegatee, delegation) = await PairAsync();
        foreach (var (principal, taker) in new[] { (town.People.Publisher, delegatee), (await ReviewerAsync(), town.People.Administrator), (await ReviewerAsync(), town.People.Preparer) })
            Sentence(await RefusalOfDelegationAsync(delegation, principal, taker)).ShouldContain("都须是本财政局的审核人");
    }

    [Fact]
    public async Task A_delegation_is_only_ended_once_and_by_who_may()
    {
        var (_, delegatee, delegation) = await PairAsync();
        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        foreach (var change in new[] { "delegate_id = gen_random_uuid()", "until_day = until_day + 1", "reason = 'x'" })
        {
            (await forgery.RefusalOfAsync($"UPDATE delegation SET {change} WHERE id = @id", ("id", delegation.Id))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
            Sentence(await Should.ThrowAsync<PostgresException>(owner.ExecuteAsync($"UPDATE delegation SET {change} WHERE id = '{delegation.Id}'"))).ShouldContain("委托不能修改");
        }

        const string end = "UPDATE delegation SET ended_at = now(), ended_by = @person WHERE id = @id";
        Sentence(await forgery.RefusalOfAsync(end, ("person", delegatee.Id), ("id", delegation.Id))).ShouldContain("只有委托人本人或系统管理员");
        await forgery.WriteAsync(end, ("person", town.People.Administrator.Id), ("id", delegation.Id));
        Sentence(await forgery.RefusalOfAsync(end, ("person", delegation.PrincipalId), ("id", delegation.Id))).ShouldContain("只能结束一次");
        (await forgery.RefusalOfAsync("DELETE FROM delegation WHERE id = @id", ("id", delegation.Id))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private static string Delegate(string days = "from_day, until_day") => $"""
        INSERT INTO delegation (bureau_id, id, principal_id, delegate_id, from_day, until_day, reason, granted_at)
        SELECT bureau_id, gen_random_uuid(), @principal, @delegatee, {days}, '', granted_at FROM delegation WHERE id = @id
        """;

    private static string Written(Delegation pattern, Person principal, Person delegatee) => Delegate()
        .Replace("@principal", $"'{principal.Id}'").Replace("@delegatee", $"'{delegatee.Id}'").Replace("@id", $"'{pattern.Id}'");

    private Task<PostgresException> RefusalOfDelegationAsync(Delegation pattern, Person principal, Person delegatee, string days = "from_day, until_day") =>
        forgery.RefusalOfAsync(Delegate(days), ("id", pattern.Id), ("principal", principal.Id), ("delegatee", delegatee.Id));

    private async Task<(Person Principal, Person Delegatee, Delegation Delegation)> PairAsync()
    {
        var (principal, delegatee) = (await ReviewerAsync(), await town.People.AppointAsync("代审人", Role.UnitReviewer, Scope.Of(town.SecondCourt)));
        return (principal, delegatee, await town.People.DelegateAsync(principal, delegatee));
    }

    private Task<Person> ReviewerAsync() => town.People.AppointAsync("部审人", Role.DepartmentReviewer, Scope.Of(town.Courts));

    private async Task<ReviewTask> TaskAsync() => (await (await (await town.FileAsync(town.Tianjin)).SubmitAsync()).ReadAsync()).Tasks.Single(t => t.IsOpen);

    private static string Sentence(PostgresException refusal)
    {
        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        return refusal.MessageText;
    }
}
