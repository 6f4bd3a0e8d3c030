using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Tests.Town;

public sealed class SmallTownTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    [Theory]
    [InlineData("tianjin")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    public async Task A_table_of_every_region_is_filed_and_goes_through_its_stages_until_it_waits_to_be_published(string region)
    {
        var town = fixture.Town;
        Round[] rounds = [town.Tianjin, town.Hebei, town.Shanghai];

        var table = await (await town.FileAsync(rounds.Single(r => r.FormId == region))).ReachAsync("publishing");

        (await table.ReadAsync()).Status.ShouldBe(TargetStatus.Approved);
    }
}
