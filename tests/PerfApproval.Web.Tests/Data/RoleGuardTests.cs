using Npgsql;
using PerfApproval.Domain.People;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>Who may hold which roles, as the database itself keeps it.</summary>
public sealed class RoleGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Grant = """
        INSERT INTO role_assignment (bureau_id, id, person_id, role, scope_kind, scope_id, granted_by, granted_at)
        SELECT bureau_id, gen_random_uuid(), id, @role, @kind, @scope, @grantor, now() FROM person WHERE id = @person
        """;

    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Theory]
    [InlineData(Role.Administrator, Role.Preparer)]
    [InlineData(Role.Administrator, Role.Auditor)]
    [InlineData(Role.Auditor, Role.Publisher)]
    public async Task An_administrator_or_auditor_is_given_no_other_role_whichever_came_first(Role alone, Role other)
    {
        var first = await town.People.WelcomeAsync("先任人");
        await GrantAsync(first, alone);
        (await RefusalAsync(first, other)).ShouldContain("不能同时担任其他角色");

        var second = await town.People.WelcomeAsync("后任人");
        await GrantAsync(second, other);
        (await RefusalAsync(second, alone)).ShouldContain("不能同时担任其他角色");
    }

    [Fact]
    public async Task Of_two_roles_that_exclude_each_other_given_at_once_one_is_refused()
    {
        for (var round = 0; round < 20; round++)
        {
            var person = await town.People.WelcomeAsync($"第{round}人");

            var outcomes = await Task.WhenAll(new[] { Role.Administrator, Role.Preparer }
                .Select(role => Task.Run(() => Record.ExceptionAsync(() => GrantAsync(person, role)))));

            outcomes.Count(o => o is null).ShouldBe(1);
            outcomes.OfType<PostgresException>().ShouldHaveSingleItem().MessageText.ShouldContain("不能同时担任其他角色");
        }
    }

    [Fact]
    public async Task The_same_role_for_the_same_office_is_given_once()
    {
        var person = await town.People.AppointAsync("单任人", Role.Preparer, Scope.Of(town.Court));

        (await Should.ThrowAsync<PostgresException>(() => GrantAsync(person, Role.Preparer))).ConstraintName.ShouldBe("uq_role_assignment_active");
    }

    [Fact]
    public async Task Nobody_gives_a_role_to_themself()
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => WriteAsync(
            town.People.Administrator, Role.Administrator, Scope.Of(town.Bureau), town.People.Administrator.Id));

        refusal.ConstraintName.ShouldBe("ck_role_assignment_granted_by");
    }

    [Fact]
    public async Task Only_an_administrator_of_the_bureau_gives_roles()
    {
        var abroad = await SmallTown.FoundAsync(fixture.Application, "310100");
        var person = await town.People.WelcomeAsync("新来人");
        foreach (var grantor in new[] { town.People.BureauHead, town.People.Auditor, abroad.People.Administrator })
            (await RefusalAsync(person, Role.Preparer, grantor.Id)).ShouldContain("只有本财政局的系统管理员可以授予角色");
    }

    [Fact]
    public async Task A_former_administrator_gives_no_roles()
    {
        var former = await town.People.AppointAsync("前管理", Role.Administrator, Scope.Of(town.Bureau));
        await town.People.EndAsync(former, Role.Administrator);

        (await RefusalAsync(await town.People.WelcomeAsync("再来人"), Role.Preparer, former.Id)).ShouldContain("只有本财政局的系统管理员");
    }

    [Fact]
    public async Task A_role_for_an_office_of_another_bureau_or_for_none_is_refused()
    {
        var abroad = await SmallTown.FoundAsync(fixture.Application, "320100");
        var person = await town.People.WelcomeAsync("跨局人");
        foreach (var (role, scope) in new[]
        {
            (Role.Preparer, Scope.Of(abroad.Court)), (Role.DepartmentReviewer, Scope.Of(abroad.Courts)), (Role.BureauReviewer, Scope.Of(abroad.LawDivision)),
            (Role.BureauReviewer, Scope.Of(abroad.Bureau)), (Role.Preparer, new(ScopeKind.Unit, Guid.NewGuid())), (Role.Preparer, new(ScopeKind.Unit, town.Courts.Id)),
        })
        {
            var refusal = await Should.ThrowAsync<PostgresException>(() => WriteAsync(person, role, scope, town.People.Administrator.Id));
            refusal.MessageText.ShouldContain("本财政局没有这个机构");
        }
    }

    [Theory]
    [InlineData("role = 'Publisher'")]
    [InlineData("scope_id = gen_random_uuid()")]
    [InlineData("person_id = gen_random_uuid()")]
    [InlineData("granted_at = now()")]
    public async Task An_assignment_is_not_edited_by_the_application_and_not_by_the_owner(string edit)
    {
        (await forgery.RefusalOfAsync($"UPDATE role_assignment SET {edit} WHERE person_id = @person", ("person", town.People.Preparer.Id)))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);

        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        (await Should.ThrowAsync<PostgresException>(owner.ExecuteAsync($"UPDATE role_assignment SET {edit} WHERE person_id = '{town.People.Preparer.Id}'")))
            .MessageText.ShouldContain("角色授予记录不能修改");
    }

    [Fact]
    public async Task An_assignment_that_ended_stays_ended_and_none_is_deleted()
    {
        var former = await town.People.AppointAsync("前填报", Role.Preparer, Scope.Of(town.Court));
        await town.People.EndAsync(former, Role.Preparer);

        (await forgery.RefusalOfAsync("UPDATE role_assignment SET ended_at = NULL, ended_by = NULL WHERE person_id = @person", ("person", former.Id)))
            .MessageText.ShouldContain("只能终止一次");
        (await forgery.RefusalOfAsync("DELETE FROM role_assignment WHERE person_id = @person", ("person", former.Id)))
            .SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    private Task GrantAsync(Person person, Role role) => WriteAsync(person, role, ScopeOf(role), town.People.Administrator.Id);

    private async Task<string> RefusalAsync(Person person, Role role, Guid? grantor = null)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(() => WriteAsync(person, role, ScopeOf(role), grantor ?? town.People.Administrator.Id));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        return refusal.MessageText;
    }

    private Task WriteAsync(Person person, Role role, Scope scope, Guid grantor) => forgery.WriteAsync(
        Grant, ("role", role.ToString()), ("kind", scope.Kind.ToString()), ("scope", scope.Id), ("grantor", grantor), ("person", person.Id));

    private Scope ScopeOf(Role role) => role is Role.Administrator or Role.Auditor ? Scope.Of(town.Bureau) : Scope.Of(town.Court);
}
