using Npgsql;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Data;

/// <summary>Findings, what is set aside of them and rule books as the database itself keeps them true.</summary>
public sealed class FindingGuardTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    private const string Find = """
        INSERT INTO filed_finding SELECT bureau_id, submission_id, 9, table_id, pass, rule, severity, outcome, places, found, what, why, cure, key, book, reason
        FROM filed_finding WHERE table_id = @table
        """;

    private const string Dismiss = """
        INSERT INTO finding_dismissal SELECT bureau_id, submission_id, position, table_id, @person, 'somebody', NULL, NULL, 'a stage', 'a reason', now()
        FROM filed_finding WHERE table_id = @table
        """;

    private const string Adopt = """
        INSERT INTO rule_book SELECT bureau_id, form_id, year, max(number) + @pass, min(content), min(sha256), @person, 'somebody', 'a reason', now()
        FROM rule_book WHERE bureau_id = @bureau GROUP BY bureau_id, form_id, year
        """;

    private readonly SmallTown town = fixture.Town;
    private readonly Forgery forgery = new(fixture.Database);

    [Fact]
    public async Task No_finding_is_added_to_what_was_submitted_before()
    {
        var table = await town.FindAsync("护理员培训培训");
        Sentence(await forgery.RefusalOfAsync(Find, ("table", table.Id))).ShouldContain("只能随本次提交一起保存");
    }

    [Theory]
    [InlineData("'Error', outcome, places, found, what, why, cure, key, book, reason", "ck_filed_finding_severity")]
    [InlineData("severity, outcome, places, found, what, why, cure, key, book, ' '", "ck_filed_finding_reason")]
    [InlineData("severity, outcome, '[]', found, what, why, cure, key, book, reason", "ck_filed_finding_places")]
    [InlineData("severity, 'Passed', places, found, what, why, cure, key, book, reason", "ck_filed_finding_outcome")]
    public async Task No_error_is_filed_and_no_warning_without_a_reason(string said, string constraint)
    {
        var table = await town.FindAsync("护理员培训培训");
        var forged = $"INSERT INTO filed_finding SELECT bureau_id, submission_id, 9, table_id, pass, rule, {said} FROM filed_finding WHERE table_id = @table";
        (await forgery.RefusalOfAsync(forged, ("table", table.Id))).ConstraintName.ShouldBe(constraint);
    }

    [Fact]
    public async Task Only_reviewers_who_did_not_prepare_the_table_set_its_findings_aside_once()
    {
        var table = await town.FindAsync("护理员培训培训");
        foreach (var other in new[] { town.People.Preparer, town.People.Administrator, town.People.Auditor })
            Sentence(await forgery.RefusalOfAsync(Dismiss, ("table", table.Id), ("person", other.Id))).ShouldContain("没有参与填报的审核人");

        await forgery.WriteAsync(Dismiss, ("table", table.Id), ("person", town.People.UnitReviewer.Id));

        (await forgery.RefusalOfAsync(Dismiss, ("table", table.Id), ("person", town.People.UnitReviewer.Id))).ConstraintName.ShouldBe("pk_finding_dismissal");
    }

    [Fact]
    public async Task Nothing_is_set_aside_while_nobody_reviews_the_table()
    {
        var table = await town.FindAsync("护理员培训培训");
        await table.WithdrawAsync();
        Sentence(await forgery.RefusalOfAsync(Dismiss, ("table", table.Id), ("person", town.People.UnitReviewer.Id))).ShouldContain("在审核时排除");
    }

    [Fact]
    public async Task Rule_books_follow_each_other_and_only_administrators_make_them()
    {
        await town.FindAsync("护理员培训培训");
        (string, object?)[] by(Guid person, int step) => [("bureau", town.Bureau.Id), ("person", person), ("pass", step)];

        Sentence(await forgery.RefusalOfAsync(Adopt, by(town.People.Preparer.Id, 1))).ShouldContain("只能由系统管理员");
        Sentence(await forgery.RefusalOfAsync(Adopt, by(town.People.Administrator.Id, 2))).ShouldContain("在最新的版本上修改");
        (await forgery.RefusalOfAsync(Adopt.Replace("min(content)", "'{}'", StringComparison.Ordinal), by(town.People.Administrator.Id, 1))).ConstraintName.ShouldBe("ck_rule_book_sha256");
        await forgery.WriteAsync(Adopt, by(town.People.Administrator.Id, 1));
    }

    private static string Sentence(PostgresException refused)
    {
        refused.SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        return refused.MessageText;
    }
}
