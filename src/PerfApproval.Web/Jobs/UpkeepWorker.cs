namespace PerfApproval.Web.Jobs;

/// <summary>Keeps tables up to date and removes what has expired once a minute, in every process that serves.</summary>
public sealed class UpkeepWorker(IServiceScopeFactory scopes, IConfiguration settings, TimeProvider clock, ILogger<UpkeepWorker> log)
    : RecurringWorker(TimeSpan.FromMinutes(1), scopes, settings, clock, log)
{
    protected override async Task RunAsync(IServiceProvider services, CancellationToken stop)
    {
        await services.GetRequiredService<TableUpkeep>().RunAsync(stop);
        await services.GetRequiredService<PreviewUpkeep>().RunAsync(stop);
    }
}
