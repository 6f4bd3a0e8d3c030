namespace PerfApproval.Web.Jobs;

/// <summary>Keeps tables up to date once a minute, beside the pages, in every process that serves.</summary>
public sealed partial class UpkeepWorker(
    IServiceScopeFactory scopes, IConfiguration settings, TimeProvider clock, ILogger<UpkeepWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Jobs:Enabled", true)) return;
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await RunOnceAsync(stoppingToken);
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
            await scope.ServiceProvider.GetRequiredService<TableUpkeep>().RunAsync(stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            Failed(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The upkeep of tables failed and is tried again in a minute")]
    private partial void Failed(Exception failure);
}
