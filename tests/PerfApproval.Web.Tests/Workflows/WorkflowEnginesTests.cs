using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
#if USE_ELSA
using Microsoft.Extensions.Hosting;
#endif
using PerfApproval.Domain;
using PerfApproval.Web.Features.TargetTables;
using PerfApproval.Web.Tests.Commands;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Tests.Town;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Tests.Workflows;

public sealed class WorkflowEnginesTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("builtin")]
    public void Tables_start_on_the_built_in_engine_unless_the_settings_say_otherwise(string? setting)
    {
        using var engines = Chosen(setting);
        engines.ForNewTables.EngineId.ShouldBe("builtin/1");
    }

    [Theory]
    [InlineData("Builtin")]
    [InlineData("elsa/3")]
    [InlineData("temporal")]
    public void An_engine_that_there_is_not_is_refused_by_name(string setting) =>
        Should.Throw<RuleBrokenException>(() => Chosen(setting)).Message
            .ShouldBe($"设置 Workflow:Engine 不能是“{setting}”，请写“builtin”或者“elsa”。");

    [Fact]
    public async Task An_engine_that_there_is_not_stops_the_start()
    {
        var (code, _, error) = await ServeOnAsync("temporal");

        (code, error.Trim()).ShouldBe((2, "设置 Workflow:Engine 不能是“temporal”，请写“builtin”或者“elsa”。"));
    }

    [Fact]
    public async Task A_table_whose_engine_the_program_lacks_can_be_read_but_does_not_move()
    {
        await using var process = await RunningApplication.StartWithoutRulesAsync(fixture.Database);
        var town = await SmallTown.FoundAsync(process, "130700");
        var (foreign, other) = (await town.FileAsync(town.Tianjin), await town.FileAsync(town.Tianjin));
        await using (var owner = await fixture.Database.OpenAsOwnerAsync())
            await owner.ExecuteAsync($"UPDATE target_table SET engine_id = 'elsa/2' WHERE id = '{foreign.Id}'");

        var refusal = await Refusal.OfAsync(() => foreign.SubmitAsync());

        refusal.ShouldContain("由流程引擎“elsa/2”推动，本程序没有带这个引擎");
        (await ShownAsync(town, foreign)).Stage.Name.ShouldBe((await foreign.ReadAsync()).StageName);
        (await (await other.SubmitAsync()).ReadAsync()).StageKey.ShouldBe("department-review");
        (await foreign.ReadAsync()).StageKey.ShouldBe("drafting");
    }

#if USE_ELSA
    [Fact]
    public void Tables_start_on_Elsa_where_the_settings_say_so()
    {
        using var engines = Chosen("elsa");
        engines.ForNewTables.EngineId.ShouldBe("elsa/3");
    }

    [Fact]
    public async Task A_table_stays_on_the_engine_on_which_it_started_whatever_the_settings_say_later()
    {
        await using var onElsa = await StartOnAsync("elsa");
        await using var afterwards = await StartOnAsync("builtin");
        var before = await SmallTown.FoundAsync(onElsa, "130800");
        var after = before.ServedBy(afterwards);
        var begun = await before.FileAsync(before.Tianjin);

        await new FiledTable(after, begun.Preparer, begun.Id).ReachAsync("publishing");

        (await begun.ReadAsync()).ShouldSatisfyAllConditions(t => t.EngineId.ShouldBe("elsa/3"), t => t.StageKey.ShouldBe("publishing"));
        (await (await after.FileAsync(after.Tianjin)).ReadAsync()).EngineId.ShouldBe("builtin/1");
    }

    // A container with Elsa's core in it would not pass the host's own checks.
    [Fact]
    public async Task Elsa_keeps_its_services_to_itself()
    {
        IServiceCollection services = new ServiceCollection();
        await using var process = await RunningApplication.StartAsync(fixture.Database, builder =>
        {
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(WorkflowEngines.Setting, (string?)"elsa")]);
            builder.Host.UseDefaultServiceProvider(checks => checks.ValidateOnBuild = true);
            services = builder.Services;
        });

        services.ShouldNotContain(s => s.ServiceType.Assembly.GetName().Name!.StartsWith("Elsa", StringComparison.Ordinal));
    }
#else
    [Fact]
    public async Task Elsa_stops_the_start_of_a_program_that_was_built_without_it()
    {
        var (code, _, error) = await ServeOnAsync("elsa");

        (code, error.Trim()).ShouldBe(
            (2, "设置 Workflow:Engine 是“elsa”，但本程序没有带 Elsa 引擎；请用 -p:UseElsa=true 重新编译，或者改为“builtin”。"));
    }
#endif

    private static WorkflowEngines Chosen(string? setting) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(WorkflowEngines.Setting, setting)]).Build());

    private static Task<ShownTable> ShownAsync(SmallTown town, FiledTable table) => town.DoAsync(async services =>
        await services.GetRequiredService<TableReading>().ReadAsync(await town.ActorAsync(table.Preparer), table.Id, CancellationToken.None));

    private Task<(int Code, string Output, string Error)> ServeOnAsync(string engine) =>
        ProgramProcess.RunAsync(fixture.Database, new Dictionary<string, string> { ["Workflow__Engine"] = engine }, "serve");

#if USE_ELSA
    private Task<RunningApplication> StartOnAsync(string engine) => RunningApplication.StartWithoutRulesAsync(fixture.Database, builder =>
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(WorkflowEngines.Setting, (string?)engine)]));
#endif
}
