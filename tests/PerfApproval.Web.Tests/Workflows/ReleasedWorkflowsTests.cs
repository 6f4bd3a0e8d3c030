using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Tests.Town;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Tests.Workflows;

public sealed class ReleasedWorkflowsTests : IAsyncLifetime
{
    private static readonly string[] Shipped =
        ["hebei-adjustment-1", "hebei-annual-2", "shanghai-adjustment-1", "shanghai-annual-2", "tianjin-adjustment-1", "tianjin-annual-2"];

    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Processes_that_start_at_once_release_every_definition_once()
    {
        var processes = new List<RunningApplication>();
        for (var number = 0; number < 4; number++) processes.Add(await RunningApplication.StartAsync(database));

        await Task.WhenAll(processes.Select(p => Task.Run(() => ReleaseAsync(p))));

        foreach (var process in processes)
        {
            (await DefinitionsAsync(process)).ShouldBe(Shipped);
            await process.DisposeAsync();
        }
    }

    [Fact]
    public async Task Releasing_again_changes_nothing()
    {
        await using var process = await RunningApplication.StartAsync(database);
        await ReleaseAsync(process);

        await ReleaseAsync(process);

        (await DefinitionsAsync(process)).ShouldBe(Shipped);
    }

    [Fact]
    public async Task A_definition_that_was_edited_after_its_release_is_refused()
    {
        await using var process = await RunningApplication.StartAsync(database);
        await InsertAsync("tianjin-annual-2", "tianjin-annual", 2, "{}");

        (await Refusal.OfAsync(() => ReleaseAsync(process)))
            .ShouldBe("tianjin-annual.json 与已发布的流程版本“tianjin-annual-2”内容不同；已发布的版本不能修改，请改用新的版本号（id 与 version）。");
    }

    [Fact]
    public async Task A_version_number_that_was_released_under_another_id_is_refused()
    {
        await using var process = await RunningApplication.StartAsync(database);
        await InsertAsync("tianjin-2026", "tianjin-annual", 2, "{}");

        (await Refusal.OfAsync(() => ReleaseAsync(process)))
            .ShouldBe("tianjin-annual.json 的流程“tianjin-annual”第 2 版已用编号“tianjin-2026”发布过；请改用新的版本号（id 与 version）。");
    }

    [Fact]
    public async Task A_workflow_that_was_never_released_starts_no_table()
    {
        await using var process = await RunningApplication.StartAsync(database);
        await using var scope = process.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PerfApprovalDb>();
        var workflows = process.Services.GetRequiredService<ReleasedWorkflows>();

        (await Refusal.OfAsync(() => workflows.LatestAsync(db, "beijing-annual", CancellationToken.None))).ShouldContain("“beijing-annual”还没有发布");
        (await Refusal.OfAsync(() => workflows.PinnedAsync(db, "beijing-annual-1", CancellationToken.None))).ShouldContain("“beijing-annual-1”");
    }

    [Fact]
    public async Task A_new_version_governs_the_tables_that_start_after_it_and_no_others()
    {
        await using var process = await RunningApplication.StartWithoutRulesAsync(database);
        var town = await SmallTown.FoundAsync(process, "130200");
        var before = await town.FileAsync(town.Tianjin);
        var third = (await JsonAsync("tianjin-annual-2")).Replace("tianjin-annual-2", "tianjin-annual-3")
            .Replace("\"version\": 2,\n  \"toolVersion\"", "\"version\": 3,\n  \"toolVersion\"").Replace("主管部门审核", "主管部门复审");
        await InsertAsync("tianjin-annual-3", "tianjin-annual", 3, third);

        var after = await (await town.FileAsync(town.Tianjin)).SubmitAsync();
        await before.SubmitAsync();

        (await before.ReadAsync()).ShouldSatisfyAllConditions(t => t.WorkflowId.ShouldBe("tianjin-annual-2"), t => t.StageName.ShouldBe("主管部门审核"));
        (await after.ReadAsync()).ShouldSatisfyAllConditions(t => t.WorkflowId.ShouldBe("tianjin-annual-3"), t => t.StageName.ShouldBe("主管部门复审"));
        await before.ApproveAsync(town.People.DepartmentReviewer);
        (await before.ReadAsync()).StageKey.ShouldBe("bureau-review");
    }

    [Theory]
    [InlineData("tianjin", 2)]
    [InlineData("hebei", 4)]
    [InlineData("shanghai", 3)]
    public async Task Tables_of_an_earlier_version_run_on_it_to_their_end_in_a_database_that_has_both(string region, int approvals)
    {
        await using var process = await RunningApplication.StartWithoutRulesAsync(database);
        var first = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "released", $"{region}-annual-1.json"));
        await InsertAsync($"{region}-annual-1", $"{region}-annual", 1, first);
        var town = await SmallTown.FoundAsync(process, "130200", releasing: false);
        var running = await town.FileAsync(town.RoundOf(region));

        await ReleaseAsync(process);
        var fresh = await town.FileAsync(town.RoundOf(region));
        await running.ReachAsync("publishing");

        (await running.ReadAsync()).ShouldSatisfyAllConditions(
            t => t.WorkflowId.ShouldBe($"{region}-annual-1"), t => t.Decisions.Select(d => d.StageKey).Distinct().Count().ShouldBe(approvals));
        (await fresh.ReadAsync()).WorkflowId.ShouldBe($"{region}-annual-2");
        (await DefinitionsAsync(process)).ShouldBe([.. Shipped.Append($"{region}-annual-1").Order(StringComparer.Ordinal)]);
    }

    private static async Task ReleaseAsync(RunningApplication process)
    {
        await using var scope = process.Services.CreateAsyncScope();
        await process.Services.GetRequiredService<ReleasedWorkflows>()
            .ReleaseShippedAsync(scope.ServiceProvider.GetRequiredService<PerfApprovalDb>(), CancellationToken.None);
    }

    private static async Task<List<string>> DefinitionsAsync(RunningApplication process)
    {
        await using var scope = process.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PerfApprovalDb>().Definitions.Select(d => d.Id).Order().ToListAsync();
    }

    private async Task<string> JsonAsync(string id)
    {
        await using var connection = await database.OpenAsApplicationAsync();
        await using var command = new NpgsqlCommand("SELECT json FROM workflow_definition WHERE id = $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = id });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task InsertAsync(string id, string definitionId, int version, string json)
    {
        await using var connection = await database.OpenAsApplicationAsync();
        await using var command = new NpgsqlCommand(
            "INSERT INTO workflow_definition VALUES ($1, $2, $3, $4, encode(sha256(convert_to($4, 'UTF8')), 'hex'), now())", connection);
        foreach (var value in new object[] { id, definitionId, version, json }) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
