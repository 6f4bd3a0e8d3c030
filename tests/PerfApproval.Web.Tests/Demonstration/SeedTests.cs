using Npgsql;
using PerfApproval.Web.Tests.Commands;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Demonstration;

public sealed class SeedTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Seeding_leaves_three_bureaus_with_their_documents_at_three_stages_and_doing_it_again_changes_nothing()
    {
        var first = await ProgramProcess.RunAsync(database, null, "seed");
        var states = await StatesAsync();
        var second = await ProgramProcess.RunAsync(database, null, "seed");

        first.Code.ShouldBe(0, first.Error);
        first.Output.ShouldContain("hb-preparer");
        states.ShouldBe(["唐山市丰南区财政局 Published 14", "上海市虹口区财政局 Drafting 6", "上海市虹口区财政局 InReview 1", "天津市红桥区财政局 InReview 5"], ignoreOrder: true);
        second.Code.ShouldBe(0, second.Error);
        (await StatesAsync()).ShouldBe(states);
    }

    private async Task<List<string>> StatesAsync()
    {
        await using var owner = await database.OpenAsOwnerAsync();
        await using var command = new NpgsqlCommand("""
            SELECT b.name || ' ' || t.status || ' ' || count(*) FROM target_table t JOIN finance_bureau b ON b.id = t.bureau_id GROUP BY b.name, t.status ORDER BY b.name
            """, owner);
        await using var reader = await command.ExecuteReaderAsync();
        var states = new List<string>();
        while (await reader.ReadAsync()) states.Add(reader.GetString(0));
        return states;
    }
}
