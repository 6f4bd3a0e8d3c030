namespace PerfApproval.Web.Tests.Walking;

/// <summary>The clock of a walk: it shows the time of the move that is being tried.</summary>
internal sealed class WalkClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
