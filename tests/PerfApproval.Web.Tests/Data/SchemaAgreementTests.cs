using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Data;

public sealed class SchemaAgreementTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    // What the application reaches without the model: the runner's own record and the framework's key ring.
    private static readonly string[] OutsideTheModel = ["schema_migration", "data_protection_key"];

    [Fact]
    public async Task Every_column_of_the_model_stands_in_the_database_with_its_type_and_the_other_way_round()
    {
        await using var db = Db();
        var model = Tables(db).SelectMany(t => t.GetFlattenedProperties().Where(p => p.Name != "xmin").Select(p =>
            $"{t.GetTableName()}.{p.GetColumnName()} {TypeOf(p)}{(p.IsNullable ? "" : " not null")}"));

        ShouldAgree(await ColumnsAsync(), model);
    }

    [Fact]
    public async Task The_keys_of_the_model_are_the_keys_of_the_database()
    {
        await using var db = Db();
        var model = Tables(db).Select(t => $"{t.GetTableName()}({Columns(t.FindPrimaryKey()!.Properties)})");

        ShouldAgree(await ConstraintsAsync('p'), model);
    }

    [Fact]
    public async Task Every_reference_of_the_model_is_a_foreign_key_of_the_database_and_the_other_way_round()
    {
        await using var db = Db();
        var model = Tables(db).SelectMany(t => t.GetForeignKeys()).Select(f =>
            $"{f.DeclaringEntityType.GetTableName()}({Columns(f.Properties)}) {f.PrincipalEntityType.GetTableName()}({Columns(f.PrincipalKey.Properties)})");

        // A table and its current version refer to each other; the model knows the reference from the version only.
        const string circle = "target_table(bureau_id,current_version_id) target_version(bureau_id,id)";
        ShouldAgree(await ConstraintsAsync('f'), model.Append(circle));
    }

    [Fact]
    public async Task Every_word_of_an_enumeration_is_allowed_by_the_check_of_its_column()
    {
        await using var db = Db();
        var checks = await ChecksAsync();
        foreach (var property in Tables(db).SelectMany(t => t.GetFlattenedProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            var table = property.DeclaringType.ContainingEntityType.GetTableName();
            if (!type.IsEnum || !checks.TryGetValue($"ck_{table}_{property.GetColumnName()}", out var check)) continue;
            var allowed = Words().Matches(check).Select(m => m.Groups[1].Value);
            allowed.ShouldBeSubsetOf(Enum.GetNames(type), $"{table}.{property.GetColumnName()}");
        }
    }

    [Fact]
    public async Task The_application_can_neither_change_nor_delete_any_history()
    {
        await using var application = await fixture.Database.OpenAsApplicationAsync();
        foreach (var table in await HistoryAsync())
            foreach (var attempt in new[] { $"DELETE FROM {table}", $"TRUNCATE {table}", $"UPDATE {table} SET {await AnyColumnAsync(table)}" })
            {
                var refusal = await Should.ThrowAsync<PostgresException>(application.ExecuteAsync(attempt), attempt);
                refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege, attempt);
            }
    }

    [Fact]
    public async Task Whatever_the_application_may_add_to_but_never_change_is_kept_as_history()
    {
        // Sign-in keys are replaced by the framework's own rules, and the runner's record is the owner's.
        var addedTo = (await ReadAsync("""
            SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind = 'r' AND has_table_privilege('perfapproval_app', c.oid, 'INSERT')
              AND NOT has_any_column_privilege('perfapproval_app', c.oid, 'UPDATE') AND NOT has_table_privilege('perfapproval_app', c.oid, 'DELETE')
              AND NOT c.relname = ANY ($1) AND c.relname <> 'outbox'
            """)).ToHashSet();

        addedTo.ShouldNotBeEmpty();
        addedTo.ShouldBe(await HistoryAsync(), ignoreOrder: true);
    }

    private static void ShouldAgree(IReadOnlyList<string> database, IEnumerable<string> model)
    {
        string[] expected = [.. model];
        database.Except(expected).ShouldBeEmpty("only in the database");
        expected.Except(database).ShouldBeEmpty("only in the model");
    }

    private static IEnumerable<IEntityType> Tables(PerfApprovalDb db) => db.Model.GetEntityTypes();

    private static string TypeOf(IProperty property) => property.GetColumnType() switch
    {
        "integer" => "int4",
        "bigint" => "int8",
        "boolean" => "bool",
        "timestamp with time zone" => "timestamptz",
        "uuid[]" => "_uuid",
        var same => same,
    };

    private static string Columns(IReadOnlyList<IProperty> properties) => string.Join(',', properties.Select(p => p.GetColumnName()));

    private PerfApprovalDb Db() => new(new DbContextOptionsBuilder<PerfApprovalDb>().UseNpgsql(fixture.Database.ApplicationConnection).Options);

    private Task<List<string>> ColumnsAsync() => ReadAsync("""
        SELECT table_name || '.' || column_name || ' ' || udt_name || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END
        FROM information_schema.columns WHERE table_schema = 'public' AND NOT table_name = ANY ($1)
        """);

    private Task<List<string>> ConstraintsAsync(char kind) => ReadAsync($"""
        SELECT conrelid::regclass || '(' || {Named("conkey", "conrelid")} || ')'
            || CASE contype WHEN 'f' THEN ' ' || confrelid::regclass || '(' || {Named("confkey", "confrelid")} || ')' ELSE '' END
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = '{kind}' AND NOT conrelid::regclass::text = ANY ($1)
        """);

    private static string Named(string keys, string table) => $"""
        (SELECT string_agg(attname, ',' ORDER BY place) FROM unnest({keys}) WITH ORDINALITY k(number, place)
         JOIN pg_attribute ON attrelid = {table} AND attnum = number)
        """;

    // Whatever carries the guard of history, however many tables that are by now.
    private Task<List<string>> HistoryAsync() => ReadAsync("""
        SELECT DISTINCT c.relname::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE p.proname = 'refuse_to_rewrite_history' AND NOT c.relname = ANY ($1)
        """);

    private async Task<Dictionary<string, string>> ChecksAsync() => (await ReadAsync(
        "SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'c' AND NOT conrelid::regclass::text = ANY ($1)"))
        .Select(c => c.Split(' ', 2)).ToDictionary(c => c[0], c => c[1]);

    private async Task<string> AnyColumnAsync(string table) => (await ReadAsync(
        $"SELECT column_name || ' = ' || column_name FROM information_schema.columns WHERE table_name = '{table}' AND NOT table_name = ANY ($1) LIMIT 1"))[0];

    private async Task<List<string>> ReadAsync(string sql)
    {
        await using var owner = await fixture.Database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand(sql, owner);
        command.Parameters.Add(new NpgsqlParameter { Value = OutsideTheModel });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }

    private static Regex Words() => new("'(\\w+)'::text");
}
