using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>Attachments as the database itself keeps them true.</summary>
public sealed class AttachmentGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Again = """
        INSERT INTO attachment SELECT bureau_id, gen_random_uuid(), table_id, kind, file_name, size, sha256, @person, person_name, pass + @pass, at FROM attachment WHERE table_id = @table
        """;

    private const string Remove = """
        INSERT INTO attachment_removal SELECT bureau_id, id, table_id, @person, 'somebody', pass, at FROM attachment WHERE table_id = @table
        """;

    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Fact]
    public async Task Files_come_and_go_only_by_the_units_preparers_and_only_with_a_draft()
    {
        var table = await AttachedAsync();
        foreach (var other in new[] { town.People.UnitReviewer, town.People.Administrator })
        {
            (await forgery.RefusalOfAsync(Again, ("table", table.Id), ("person", other.Id), ("pass", 0))).MessageText.ShouldContain("附件只能由本单位的填报人");
            (await forgery.RefusalOfAsync(Remove, ("table", table.Id), ("person", other.Id))).MessageText.ShouldContain("附件只能由本单位的填报人");
        }

        (await forgery.RefusalOfAsync(Again, ("table", table.Id), ("person", town.People.Preparer.Id), ("pass", 1))).MessageText.ShouldContain("填报时");
        await table.SubmitAsync();
        (await forgery.RefusalOfAsync(Again, ("table", table.Id), ("person", town.People.Preparer.Id), ("pass", 0))).MessageText.ShouldContain("填报时");
        (await forgery.RefusalOfAsync(Remove, ("table", table.Id), ("person", town.People.Preparer.Id))).MessageText.ShouldContain("填报时");
    }

    [Theory]
    [InlineData("UPDATE attachment SET file_name = '另一个.pdf' WHERE table_id = @table")]
    [InlineData("DELETE FROM attachment WHERE table_id = @table")]
    [InlineData("UPDATE attachment_content SET content = 'x' WHERE attachment_id IN (SELECT id FROM attachment WHERE table_id = @table)")]
    [InlineData("DELETE FROM attachment_content WHERE attachment_id IN (SELECT id FROM attachment WHERE table_id = @table)")]
    public async Task Nobody_changes_or_deletes_what_was_attached(string sql) =>
        (await forgery.RefusalOfAsync(sql, ("table", (await AttachedAsync()).Id))).SqlState.ShouldBe("42501");

    [Fact]
    public async Task Another_content_cannot_stand_under_a_files_checksum()
    {
        var table = await AttachedAsync();
        await forgery.WriteAsync(Again, ("table", table.Id), ("person", town.People.Preparer.Id), ("pass", 0));
        (await forgery.RefusalOfAsync(
            """
            INSERT INTO attachment_content SELECT a.bureau_id, a.id, 'something else' FROM attachment a
            WHERE table_id = @table AND NOT EXISTS (SELECT FROM attachment_content c WHERE c.attachment_id = a.id)
            """,
            ("table", table.Id))).MessageText.ShouldContain("与登记的校验码不符");
    }

    private async Task<FiledTable> AttachedAsync()
    {
        var table = await town.FileAsync(town.Tianjin);
        await table.AttachAsync("测算.pdf");
        return table;
    }
}
