using System.Net;
using System.Net.Sockets;
using PerfApproval.Web.Data.Migrations;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Commands;

public sealed class MigrateAndServeTests
{
    [Fact]
    public async Task Several_processes_that_migrate_at_once_all_succeed()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ProgramProcess.RunAsync(database, null, "migrate")));

        runs.ShouldAllBe(run => run.Code == 0 && run.Error == "");
        await using var owner = await database.OpenAsOwnerAsync();
        (await SchemaRecord.ReadAsync(owner, CancellationToken.None)).Count.ShouldBe(EmbeddedMigrations.All.Count);
        var told = string.Concat(runs.Select(run => run.Output));
        foreach (var script in EmbeddedMigrations.All) told.Split($"已执行 {script.FileName}").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_terminal_gets_UTF_8_whatever_its_locale()
    {
        await using var database = await TestDatabase.CreateAsync();

        var (_, output, _) = await ProgramProcess.RunAsync(
            database, new Dictionary<string, string> { ["LC_ALL"] = "POSIX", ["LANG"] = "zh_CN.GBK" }, "migrate");

        output.ShouldContain("已是最新");
    }

    [Fact]
    public async Task Serving_from_a_database_that_is_behind_is_refused()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var (code, _, error) = await ProgramProcess.RunAsync(database, null, "serve");

        code.ShouldBe(2);
        error.ShouldContain("eng/perfapproval migrate");
    }

    [Fact]
    public async Task Serving_as_the_owner_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync();

        var (code, _, error) = await ProgramProcess.RunAsync(
            database, new Dictionary<string, string> { ["ConnectionStrings__Application"] = database.OwnerConnection }, "serve");

        code.ShouldBe(2);
        error.ShouldContain(TestRoles.Owner);
    }

    [Fact]
    public async Task Serving_on_a_port_that_is_taken_is_refused_with_a_sentence()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, _, error) = await ProgramProcess.RunAsync(
            database, new Dictionary<string, string> { ["PERFAPPROVAL_PORT"] = $"{port}" }, "serve");

        code.ShouldBe(2);
        error.ShouldContain($"localhost:{port}");
        error.ShouldNotContain("   at ");
    }
}
