using Elsa.Common;

namespace PerfApproval.Elsa.Running;

/// <summary>An engine knows no time: when something happened stands with the decision, not in the workflow's state.</summary>
internal sealed class StoppedClock : ISystemClock
{
    public DateTimeOffset UtcNow => DateTimeOffset.UnixEpoch;
}
