using PerfApproval.Web.Proof;

namespace PerfApproval.Web.Jobs;

/// <summary>Has entries take their places in the tree and heads signed, every few seconds, in every process that serves.</summary>
public sealed partial class TrailWorker(
    IServiceScopeFactory scopes, IConfiguration settings, TrailSettings trail, TimeProvider clock, ILogger<TrailWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Jobs:Enabled", true)) return;
        using var timer = new PeriodicTimer(trail.Pause, clock);
        try
        {
            do await RunOnceAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end of the process; a host that fails to start would report this as a failure of its own.
        }
    }

    // A database that is away for a while must not end the worker.
    private async Task RunOnceAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<TrailSequencer>().RunAsync(stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            Failed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The sequencing of the trail failed and is tried again shortly")]
    private partial void Failed(Exception failure);
}
