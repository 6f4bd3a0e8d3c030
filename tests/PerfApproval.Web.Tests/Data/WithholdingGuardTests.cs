using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>What is not for publication, as the database itself keeps it true.</summary>
public sealed class WithholdingGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Propose = """
        INSERT INTO withholding SELECT bureau_id, gen_random_uuid(), id, 'Sensitive', 'a reason', @person, 'somebody', now() FROM target_table WHERE id = @table
        """;

    private const string Answer = """
        INSERT INTO withholding_answer SELECT bureau_id, id, @person, 'somebody', true, '', now() FROM withholding WHERE table_id = @table
        """;

    private const string Lift = """
        INSERT INTO withholding_end SELECT bureau_id, id, @person, 'somebody', 'a reason', now() FROM withholding WHERE table_id = @table
        """;

    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Fact]
    public async Task Only_publishers_propose_and_only_once()
    {
        var table = await ApprovedAsync();
        foreach (var other in new[] { town.People.Preparer, town.People.BureauHead, town.People.Administrator })
            (await RefusalAsync(Propose, table, other)).ShouldContain("公开发布人提出");

        await forgery.WriteAsync(Propose, ("table", table.Id), ("person", town.People.Publisher.Id));

        (await RefusalAsync(Propose, table, town.People.Publisher)).ShouldContain("已经有人提出");
    }

    [Fact]
    public async Task The_second_pair_of_eyes_is_another_who_did_not_prepare_and_has_a_say()
    {
        var table = await ApprovedAsync();
        await forgery.WriteAsync(Propose, ("table", table.Id), ("person", town.People.Publisher.Id));
        foreach (var other in new[] { town.People.Publisher, town.People.Preparer, town.People.UnitReviewer, town.People.Administrator, town.People.Auditor })
            (await RefusalAsync(Answer, table, other)).ShouldContain("另一位");

        await forgery.WriteAsync(Answer, ("table", table.Id), ("person", town.People.DivisionReviewer.Id));

        (await forgery.RefusalOfAsync(Answer, ("table", table.Id), ("person", town.People.BureauHead.Id))).ConstraintName.ShouldBe("pk_withholding_answer");
        (await RefusalAsync(Lift, table, town.People.BureauHead)).ShouldContain("公开发布人解除");
        await forgery.WriteAsync(Lift, ("table", table.Id), ("person", town.People.Publisher.Id));
    }

    [Theory]
    [InlineData("UPDATE withholding SET reason = 'x' WHERE table_id = @table")]
    [InlineData("DELETE FROM withholding WHERE table_id = @table")]
    public async Task Nobody_changes_or_deletes_what_was_said(string sql)
    {
        var table = await ApprovedAsync();
        await table.WithholdAsync("涉密");
        (await forgery.RefusalOfAsync(sql, ("table", table.Id))).SqlState.ShouldBe("42501");
    }

    private async Task<FiledTable> ApprovedAsync() => await (await town.FileAsync(town.Tianjin)).ReachAsync("publishing");

    private async Task<string> RefusalAsync(string sql, FiledTable table, Domain.People.Person person) =>
        (await forgery.RefusalOfAsync(sql, ("table", table.Id), ("person", person.Id))).MessageText;
}
