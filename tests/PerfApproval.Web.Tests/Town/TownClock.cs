namespace PerfApproval.Web.Tests.Town;

/// <summary>The town's clock: it stands still until a test moves it.</summary>
public sealed class TownClock : TimeProvider
{
    // Nine in the morning in Shanghai, the Monday on which filing begins.
    private DateTimeOffset now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
