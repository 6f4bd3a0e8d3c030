using Npgsql;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>Separation of duties as the database itself keeps it, whatever the program above it does.</summary>
public sealed class DecisionGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Fact]
    public async Task A_decision_in_which_nothing_is_wrong_is_taken() =>
        await forgery.DecideAndRollBackAsync(await TaskAsync(), town.People.DepartmentReviewer);

    [Fact]
    public async Task A_decision_by_who_prepared_the_table_is_refused()
    {
        var both = await town.People.AppointAsync("报审人", Role.Preparer, Scope.Of(town.Court));
        await town.People.GrantAsync(both, Role.DepartmentReviewer, Scope.Of(town.Courts));
        var table = await town.FileAsync(both, town.Court, Filing.Of(town.Tianjin, town.Court, "自报自审", "1.00"), town.Tianjin);
        var task = (await (await table.SubmitAsync()).ReadAsync()).Tasks.Single();

        Sentence(await forgery.RefusalOfDecisionAsync(task, both)).ShouldContain("参与过填报或前面环节审核");
    }

    [Fact]
    public async Task A_decision_by_who_became_a_preparer_after_the_task_opened_is_refused()
    {
        var late = await town.People.AppointAsync("后写人", Role.DepartmentReviewer, Scope.Of(town.Courts));
        var task = await TaskAsync();
        await forgery.WriteAsync("UPDATE target_table SET preparers = preparers || @person WHERE id = @table", ("person", late.Id), ("table", task.TableId));

        Sentence(await forgery.RefusalOfDecisionAsync(task, late)).ShouldContain("参与过填报或前面环节审核");
    }

    [Fact]
    public async Task A_decision_by_who_wrote_a_version_without_counting_as_a_preparer_is_refused()
    {
        var ghost = await town.People.AppointAsync("代笔人", Role.DepartmentReviewer, Scope.Of(town.Courts));
        await town.People.GrantAsync(ghost, Role.Preparer, Scope.Of(town.Court));
        var task = await TaskAsync();
        await WriteVersionAsync(task.TableId, ghost);

        Sentence(await forgery.RefusalOfDecisionAsync(task, ghost)).ShouldContain("参与过填报或前面环节审核");
    }

    [Fact]
    public async Task A_decision_by_who_approved_the_stage_before_is_refused()
    {
        var both = await town.People.AppointAsync("双审人", Role.DepartmentReviewer, Scope.Of(town.Courts));
        await town.People.GrantAsync(both, Role.BureauReviewer, Scope.Of(town.LawDivision));
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        await table.ApproveAsync(both);

        Sentence(await forgery.RefusalOfDecisionAsync(OpenTask(await table.ReadAsync()), both)).ShouldContain("参与过填报或前面环节审核");
    }

    [Fact]
    public async Task A_decision_by_somebody_without_the_role_is_refused()
    {
        var task = await TaskAsync();
        var elsewhere = await town.People.AppointAsync("邻审核", Role.DepartmentReviewer, Scope.Of(town.Schools));
        foreach (var person in new[] { town.People.UnitReviewer, town.People.BureauHead, town.People.Publisher, town.People.Administrator, town.People.Auditor, elsewhere })
            Sentence(await forgery.RefusalOfDecisionAsync(task, person)).ShouldContain("没有办理本环节的角色");
    }

    [Fact]
    public async Task A_decision_by_somebody_whose_role_has_ended_is_refused()
    {
        var task = await TaskAsync();
        var former = await town.People.AppointAsync("前审核", Role.DepartmentReviewer, Scope.Of(town.Courts));
        await town.People.EndAsync(former, Role.DepartmentReviewer);

        Sentence(await forgery.RefusalOfDecisionAsync(task, former)).ShouldContain("没有办理本环节的角色");
    }

    [Fact]
    public async Task A_decision_on_the_task_of_another_is_refused()
    {
        var read = await (await (await town.FileAsync(town.Hebei)).ReachAsync("performance-review")).ReadAsync();
        var task = read.Tasks.Single(t => t.IsOpen && t.PersonId == town.People.PerformanceReviewer.Id);

        Sentence(await forgery.RefusalOfDecisionAsync(task, town.People.SecondPerformanceReviewer)).ShouldContain("不属于您");
    }

    [Fact]
    public async Task A_decision_at_publishing_by_a_publisher_of_elsewhere_is_refused()
    {
        var read = await (await (await town.FileAsync(town.Tianjin)).ReachAsync("publishing")).ReadAsync();
        var elsewhere = await town.People.AppointAsync("校公布", Role.Publisher, Scope.Of(town.School));

        Sentence(await forgery.RefusalOfDecisionAsync(OpenTask(read), elsewhere)).ShouldContain("没有办理本环节的角色");
        await forgery.DecideAndRollBackAsync(OpenTask(read), town.People.Publisher);
    }

    [Fact]
    public async Task A_decision_that_names_a_wrong_hash_is_refused() =>
        (await forgery.RefusalOfDecisionAsync(await TaskAsync(), town.People.DepartmentReviewer, sha256: new('0', 64)))
            .ConstraintName.ShouldBe("fk_decision_version");

    [Fact]
    public async Task A_decision_on_another_version_than_the_task_is_about_is_refused()
    {
        var read = await (await (await town.FileAsync(town.Tianjin)).SubmitAsync()).ReadAsync();
        var imported = read.Versions.Single(v => v.Origin == VersionOrigin.Import);

        Sentence(await forgery.RefusalOfDecisionAsync(read.Tasks.Single(), town.People.DepartmentReviewer, version: imported.Id)).ShouldContain("与待办不符");
    }

    [Fact]
    public async Task A_decision_counted_to_another_pass_is_refused() =>
        Sentence(await forgery.RefusalOfDecisionAsync(await TaskAsync(), town.People.DepartmentReviewer, pass: 1)).ShouldContain("与待办不符");

    [Fact]
    public async Task A_second_decision_on_a_task_is_refused_even_from_another_reviewer()
    {
        var second = await town.People.AppointAsync("主复言", Role.DepartmentReviewer, Scope.Of(town.Courts));
        var task = await TaskAsync();
        await forgery.DecideAsync(task, town.People.DepartmentReviewer);

        (await forgery.RefusalOfDecisionAsync(task, second)).ConstraintName.ShouldBe("uq_decision_task");
    }

    [Fact]
    public async Task A_decision_on_a_task_that_was_withdrawn_is_refused()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        await table.WithdrawAsync();

        Sentence(await forgery.RefusalOfDecisionAsync((await table.ReadAsync()).Tasks.Single(), town.People.DepartmentReviewer)).ShouldContain("已经关闭");
    }

    [Fact]
    public async Task A_version_written_by_who_decided_on_the_table_is_refused()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        await table.ReturnAsync(town.People.DepartmentReviewer, Outcome.ReturnToPreparer);

        Sentence(await Should.ThrowAsync<PostgresException>(() => WriteVersionAsync(table.Id, town.People.DepartmentReviewer)))
            .ShouldContain("审核过这份目标表的人不能再填报它");
    }

    [Fact]
    public async Task A_version_written_by_somebody_who_does_not_prepare_for_the_unit_is_refused()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        var elsewhere = await town.People.AppointAsync("县填报", Role.Preparer, Scope.Of(town.SecondCourt));
        foreach (var person in new[] { town.People.Auditor, town.People.Administrator, town.People.Publisher, elsewhere })
            Sentence(await Should.ThrowAsync<PostgresException>(() => WriteVersionAsync(table.Id, person))).ShouldContain("不是本单位的填报人");
    }

    [Fact]
    public async Task No_temporary_table_stands_in_for_the_real_roles()
    {
        var task = await TaskAsync();

        Sentence(await forgery.RefusalOfAsync($"""
            CREATE TEMPORARY TABLE role_assignment AS SELECT * FROM public.role_assignment;
            UPDATE role_assignment SET role = 'DepartmentReviewer', scope_kind = 'Department', scope_id = '{town.Courts.Id}';
            INSERT INTO decision SELECT t.bureau_id, gen_random_uuid(), t.table_id, t.id, t.pass, t.stage_key, t.stage_name, '{town.People.BureauHead.Id}', 'x',
                t.role, 'Approve', 'Approve', '', t.version_id, v.sha256, 'Session', gen_random_uuid(), now()
            FROM review_task t JOIN target_version v ON v.id = t.version_id WHERE t.id = '{task.Id}'
            """)).ShouldContain("没有办理本环节的角色");
    }

    [Theory]
    [InlineData("UPDATE review_task SET excluded = '{}' WHERE id = @task")]
    [InlineData("UPDATE review_task SET person_id = NULL WHERE id = @task")]
    [InlineData("UPDATE review_task SET role = 'UnitReviewer' WHERE id = @task")]
    [InlineData("UPDATE review_task SET version_id = gen_random_uuid() WHERE id = @task")]
    [InlineData("DELETE FROM review_task WHERE id = @task")]
    public async Task The_application_changes_nothing_of_a_task_but_that_it_is_closed(string sql) =>
        (await forgery.RefusalOfAsync(sql, ("task", (await TaskAsync()).Id))).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

    [Fact]
    public async Task A_closed_task_is_never_opened_again()
    {
        var table = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        await table.ApproveAsync(town.People.DepartmentReviewer);
        var closed = (await table.ReadAsync()).Tasks.Single(t => !t.IsOpen);

        Sentence(await forgery.RefusalOfAsync("UPDATE review_task SET closed_at = NULL, closure = NULL WHERE id = @task", ("task", closed.Id)))
            .ShouldContain("待办只能关闭一次");
    }

    [Fact]
    public async Task Not_even_the_owner_opens_a_task_to_those_who_were_excluded()
    {
        var task = await TaskAsync();
        await using var owner = await fixture.Database.OpenAsOwnerAsync();

        (await Should.ThrowAsync<PostgresException>(owner.ExecuteAsync($"UPDATE review_task SET excluded = '{{}}' WHERE id = '{task.Id}'")))
            .MessageText.ShouldContain("其他内容不能修改");
    }

    private Task WriteVersionAsync(Guid table, Person author) => forgery.WriteAsync(
        """
        INSERT INTO target_version SELECT bureau_id, gen_random_uuid(), table_id, number + 1, content, sha256, origin, @person, stage_key, reason, created_at
        FROM target_version WHERE table_id = @table AND number = 2
        """, ("person", author.Id), ("table", table));

    private async Task<ReviewTask> TaskAsync() => OpenTask(await (await (await town.FileAsync(town.Tianjin)).SubmitAsync()).ReadAsync());

    private static ReviewTask OpenTask(TargetTable table) => table.Tasks.Single(t => t.IsOpen);

    private static string Sentence(PostgresException refusal)
    {
        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        return refusal.MessageText;
    }
}
