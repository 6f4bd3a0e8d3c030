namespace PerfApproval.Web.Jobs;

/// <summary>Does a job again and again beside the pages, from the start of the process on; what fails is tried again the next time.</summary>
public abstract partial class RecurringWorker(
    TimeSpan pause, IServiceScopeFactory scopes, IConfiguration settings, TimeProvider clock, ILogger log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.GetValue("Jobs:Enabled", true)) return;
        using var timer = new PeriodicTimer(pause, clock);
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

    protected abstract Task RunAsync(IServiceProvider services, CancellationToken stop);

    // A database that is away for a while must not end the worker.
    private async Task RunOnceAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await RunAsync(scope.ServiceProvider, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            Failed(failure, GetType().Name, pause);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Worker} failed and tries again in {Pause}")]
    private partial void Failed(Exception failure, string worker, TimeSpan pause);
}
