using Microsoft.Playwright;

namespace PerfApproval.Web.Tests.Journeys;

public sealed class FirstLoadTests(JourneyFixture fixture) : IClassFixture<JourneyFixture>
{
    private const int Most = 150 * 1024;

    [Theory]
    [InlineData("/")]
    [InlineData("/target-tables")]
    [InlineData("/target-tables/{draft}/draft")]
    [InlineData("/target-tables/{draft}")]
    public async Task The_first_load_of_a_page_is_at_most_150_kilobytes(string page)
    {
        var draft = await fixture.Town.FileAsync(fixture.Town.Hebei);
        await using var preparer = await Traveller.SignedInAsync(fixture, fixture.Town.People.Preparer, Screen.Desk);
        var received = await ReceivedByAsync(preparer, page.Replace("{draft}", draft.Id.ToString(), StringComparison.Ordinal));

        received.ShouldBeInRange(10 * 1024, Most);
    }

    /// <summary>What travels when nothing is in the browser's cache, heads and bodies.</summary>
    private static async Task<long> ReceivedByAsync(Traveller traveller, string address)
    {
        var wire = await traveller.Browser.NewCDPSessionAsync(traveller.Page);
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        var received = 0L;
        wire.Event("Network.loadingFinished").OnEvent += (_, finished) => received += (long)finished!.Value.GetProperty("encodedDataLength").GetDouble();
        await traveller.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return received;
    }
}
