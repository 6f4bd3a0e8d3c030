using Npgsql;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>Which tables go on by which version, as the database itself keeps it.</summary>
public sealed class MoveGuardTests : IAsyncLifetime
{
    private TownFixture fixture = null!;
    private Forgery forgery = null!;
    private Person second = null!;

    private SmallTown Town => fixture.Town;

    public async Task InitializeAsync()
    {
        fixture = await TownFixture.OwnAsync();
        forgery = new(fixture.Database);
        second = await Town.People.AppointAsync("管行乙", Role.Administrator, Scope.Of(Town.Bureau));
    }

    public Task DisposeAsync() => fixture.DisposeAsync();

    [Fact]
    public async Task A_table_changes_its_version_only_by_a_move_that_two_administrators_agreed_on()
    {
        var table = await Town.FileAsync(Town.Tianjin);
        var move = await ProposedAsync();

        (await forgery.RefusalOfAsync(Forged(move.ToId), ("table", table.Id))).MessageText.ShouldContain("须由两位系统管理员商定");
        await Move.ConfirmAsync(Town, move, second);
        (await forgery.RefusalOfAsync(Forged("hebei-annual-2"), ("table", table.Id))).MessageText.ShouldContain("须由两位系统管理员商定");
        await forgery.WriteAsync(Forged(move.ToId), ("table", table.Id));
    }

    [Fact]
    public async Task Nobody_confirms_what_they_proposed_and_only_administrators_confirm_or_withdraw()
    {
        var move = await ProposedAsync();

        (await RefusedConfirmationAsync(move, Town.People.Administrator)).ConstraintName.ShouldBe("ck_workflow_move_two_people");
        (await RefusedConfirmationAsync(move, Town.People.BureauHead)).MessageText.ShouldContain("只有系统管理员");
        (await forgery.RefusalOfAsync("UPDATE workflow_move SET withdrawn_by = @person, withdrawn_at = now() WHERE id = @move",
            ("move", move.Id), ("person", Town.People.Auditor.Id))).MessageText.ShouldContain("只有系统管理员");
    }

    [Fact]
    public async Task What_was_agreed_on_is_neither_changed_nor_undone_nor_deleted()
    {
        var move = await ProposedAsync();
        await Move.ConfirmAsync(Town, move, second);

        foreach (var change in new[] { "confirmed_by = NULL, confirmed_at = NULL", "confirmed_at = now() + interval '1 day'" })
            (await forgery.RefusalOfAsync($"UPDATE workflow_move SET {change} WHERE id = @move", ("move", move.Id))).MessageText.ShouldContain("只能办理一次");
        foreach (var attempt in new[] { "UPDATE workflow_move SET to_id = 'hebei-annual-2'", "DELETE FROM workflow_move", "DELETE FROM move_turn", "UPDATE move_turn SET obstacle = 'x'" })
            (await forgery.RefusalOfAsync(attempt)).SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
    }

    [Fact]
    public async Task A_workflow_has_one_open_move_at_a_time()
    {
        var move = await ProposedAsync();

        (await forgery.RefusalOfAsync(Insert, Values(move, Town.People.Administrator))).ConstraintName.ShouldBe("uq_workflow_move_open");
    }

    [Fact]
    public async Task A_move_is_proposed_by_an_administrator_and_never_confirmed_from_the_start()
    {
        var move = await ProposedAsync();
        await forgery.WriteAsync("UPDATE workflow_move SET withdrawn_by = @person, withdrawn_at = now() WHERE id = @move", ("move", move.Id), ("person", second.Id));

        (await forgery.RefusalOfAsync(Insert, Values(move, Town.People.BureauHead))).MessageText.ShouldContain("须由系统管理员提出");
        (await forgery.RefusalOfAsync(
            Insert.Replace("proposed_at)", "proposed_at, confirmed_by, confirmed_at)").Replace("now() FROM", $"now(), '{second.Id}'::uuid, now() FROM"),
            Values(move, Town.People.Administrator))).MessageText.ShouldContain("另一位系统管理员确认");
        await forgery.WriteAsync(Insert, Values(move, Town.People.Administrator));
    }

    private const string Insert = """
        INSERT INTO workflow_move (bureau_id, id, definition_id, from_id, to_id, reason, proposed_by, proposed_at)
        SELECT bureau_id, gen_random_uuid(), definition_id, from_id, to_id, 'x', @person, now() FROM workflow_move WHERE id = @move
        """;

    private static string Forged(string version) => $"UPDATE target_table SET workflow_id = '{version}' WHERE id = @table";

    private static (string, object?)[] Values(WorkflowMove move, Person person) => [("move", move.Id), ("person", person.Id)];

    private Task<WorkflowMove> ProposedAsync() => Move.ProposeAsync(Town, "tianjin-annual", Town.People.Administrator);

    private Task<PostgresException> RefusedConfirmationAsync(WorkflowMove move, Person person) => forgery.RefusalOfAsync(
        "UPDATE workflow_move SET confirmed_by = @person, confirmed_at = now() WHERE id = @move", ("move", move.Id), ("person", person.Id));
}
