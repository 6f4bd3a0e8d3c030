using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Journeys;

/// <summary>A town whose application real browsers can reach.</summary>
public sealed class JourneyFixture : IAsyncLifetime
{
    private RunningApplication? listening;

    public TownFixture Place { get; } = new();

    public SmallTown Town => Place.Town;

    public Uri Address => listening?.Address ?? throw new InvalidOperationException("The fixture was not initialised.");

    public async Task InitializeAsync()
    {
        await Place.InitializeAsync();
        listening = await Place.StartListeningApplicationAsync();
    }

    public async Task DisposeAsync()
    {
        if (listening is not null) await listening.DisposeAsync();
        await Place.DisposeAsync();
    }
}
