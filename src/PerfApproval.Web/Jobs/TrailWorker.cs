using PerfApproval.Web.Proof;

namespace PerfApproval.Web.Jobs;

/// <summary>Has entries take their places in the tree and heads signed, every few seconds, in every process that serves.</summary>
public sealed class TrailWorker(
    IServiceScopeFactory scopes, IConfiguration settings, TrailSettings trail, TimeProvider clock, ILogger<TrailWorker> log)
    : RecurringWorker(trail.Pause, scopes, settings, clock, log)
{
    protected override Task RunAsync(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<TrailSequencer>().RunAsync(stop);
}
