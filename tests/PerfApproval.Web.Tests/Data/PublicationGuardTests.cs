using Npgsql;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>What may be public, as the database itself keeps it.</summary>
public sealed class PublicationGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private static int published;

    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Fact]
    public async Task An_approved_version_is_taken_when_a_publisher_of_the_unit_publishes_it() =>
        await PublishAsync(await ApprovedAsync(), town.People.Publisher);

    [Theory]
    [InlineData("department-review")]
    [InlineData("bureau-review")]
    public async Task A_version_that_is_not_approved_is_refused(string stage)
    {
        var table = await (await (await town.FileAsync(town.Tianjin)).ReachAsync(stage)).ReadAsync();

        (await RefusalAsync(table, town.People.Publisher)).ShouldContain("已审定的版本");
    }

    [Fact]
    public async Task What_is_withheld_or_about_to_be_is_refused()
    {
        var filed = await (await town.FileAsync(town.Tianjin)).ReachAsync("publishing");
        await filed.WithholdAsync("涉密");

        (await RefusalAsync(await filed.ReadAsync(), town.People.Publisher)).ShouldContain("不予公开的");
    }

    [Fact]
    public async Task A_version_other_than_the_approved_one_is_refused()
    {
        var table = await ApprovedAsync();

        (await RefusalAsync(table, town.People.Publisher, table.Versions.Single(v => v.Origin == VersionOrigin.Import))).ShouldContain("已审定的版本");
    }

    [Fact]
    public async Task A_table_of_another_unit_or_another_round_is_refused()
    {
        var table = await ApprovedAsync();

        (await RefusalAsync(table, town.People.Publisher, unit: town.SecondCourt)).ShouldContain("本单位、本批次");
        (await RefusalAsync(table, town.People.Publisher, round: town.Hebei)).ShouldContain("本单位、本批次");
    }

    [Fact]
    public async Task A_table_is_not_published_by_who_prepared_it()
    {
        var both = await town.People.AppointAsync("报公人", Role.Preparer, Scope.Of(town.Court));
        await town.People.GrantAsync(both, Role.Publisher, Scope.Of(town.Court));
        var table = await town.FileAsync(both, town.Court, Filing.Of(town.Tianjin, town.Court, "自报自公", "1.00"), town.Tianjin);

        (await RefusalAsync(await (await table.ReachAsync("publishing")).ReadAsync(), both)).ShouldContain("没有参与填报的人");
    }

    [Fact]
    public async Task Nobody_publishes_or_takes_down_without_being_a_publisher_there()
    {
        var table = await ApprovedAsync();
        var publication = await PublishAsync(table, town.People.Publisher);
        var elsewhere = await town.People.AppointAsync("校公布", Role.Publisher, Scope.Of(town.School));
        foreach (var person in new[] { town.People.Preparer, town.People.BureauHead, town.People.Administrator, town.People.Auditor, elsewhere })
        {
            (await RefusalAsync(table, person)).ShouldContain("不是这里的公开发布人，不能公开");
            (await RefusalOfTakedownAsync(publication, person)).MessageText.ShouldContain("不能撤下公开文件");
        }
    }

    [Fact]
    public async Task A_publication_is_taken_down_once_and_with_a_reason()
    {
        var publication = await PublishAsync(await ApprovedAsync(), town.People.Publisher);

        (await RefusalOfTakedownAsync(publication, town.People.Publisher, reason: "")).ConstraintName.ShouldBe("ck_takedown_reason");
        await TakeDownAsync(publication, town.People.Publisher, "金额有误");
        (await RefusalOfTakedownAsync(publication, town.People.Publisher)).ConstraintName.ShouldBe("pk_takedown");
    }

    [Fact]
    public async Task A_document_whose_hash_is_not_its_own_is_refused()
    {
        var table = await ApprovedAsync();

        var refusal = await Should.ThrowAsync<PostgresException>(() => WriteAsync(table, table.Versions[^1], town.People.Publisher, town.Court, town.Tianjin, document: [9]));

        refusal.ConstraintName.ShouldBe("ck_publication_document_sha256");
    }

    private async Task<TargetTable> ApprovedAsync() => await (await (await town.FileAsync(town.Tianjin)).ReachAsync("publishing")).ReadAsync();

    private Task<Guid> PublishAsync(TargetTable table, Person publisher) => WriteAsync(table, Current(table), publisher, town.Court, town.Tianjin);

    private async Task<string> RefusalAsync(
        TargetTable table, Person publisher, TargetVersion? version = null, BudgetUnit? unit = null, Round? round = null)
    {
        var refusal = await Should.ThrowAsync<PostgresException>(
            () => WriteAsync(table, version ?? Current(table), publisher, unit ?? town.Court, round ?? town.Tianjin));
        refusal.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        return refusal.MessageText;
    }

    private static TargetVersion Current(TargetTable table) => table.Versions.Single(v => v.Id == table.CurrentVersionId);

    // Each replaces the one before: what is tested here is not the order of publications.
    private async Task<Guid> WriteAsync(TargetTable table, TargetVersion version, Person publisher, BudgetUnit unit, Round round, byte[]? document = null)
    {
        var id = Guid.NewGuid();
        await using var application = await fixture.Database.OpenAsApplicationAsync();
        await using var command = new NpgsqlCommand("""
            WITH publication AS (
                INSERT INTO publication VALUES (@bureau, @id, 2026, @number, @round, 'Unit', @unit, '绩效目标', @publisher, now(),
                    (SELECT p.id FROM publication p WHERE p.round_id = @round AND p.scope_id = @unit
                        AND NOT EXISTS (SELECT FROM publication later WHERE later.replaces_id = p.id)),
                    '绩效目标.docx', @document, encode(sha256('\x01'), 'hex'), '{}', encode(sha256('{}'), 'hex')))
            INSERT INTO publication_entry VALUES (@bureau, @id, 1, @table, @version, @sha256)
            """, application);
        command.Parameters.AddWithValue("bureau", town.Bureau.Id);
        command.Parameters.AddWithValue("id", id);
        command.Parameters.AddWithValue("number", Interlocked.Increment(ref published));
        command.Parameters.AddWithValue("round", round.Id);
        command.Parameters.AddWithValue("unit", unit.Id);
        command.Parameters.AddWithValue("publisher", publisher.Id);
        command.Parameters.AddWithValue("document", document ?? [1]);
        command.Parameters.AddWithValue("table", table.Id);
        command.Parameters.AddWithValue("version", version.Id);
        command.Parameters.AddWithValue("sha256", version.Sha256);
        await command.ExecuteNonQueryAsync();
        return id;
    }

    private Task TakeDownAsync(Guid publication, Person person, string reason) => forgery.WriteAsync(
        $"INSERT INTO takedown VALUES ('{town.Bureau.Id}', @publication, @person, '{reason}', now())", ("publication", publication), ("person", person.Id));

    private Task<PostgresException> RefusalOfTakedownAsync(Guid publication, Person person, string reason = "金额有误") =>
        Should.ThrowAsync<PostgresException>(() => TakeDownAsync(publication, person, reason));
}
