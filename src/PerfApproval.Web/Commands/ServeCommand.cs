using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using PerfApproval.Domain;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Commands;

/// <summary>Serves the application, once the database is fit for it.</summary>
public sealed class ServeCommand : Command
{
    public ServeCommand() : base("serve", "启动网站") => SetAction(RunAsync);

    private static async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        await using var app = Application.Build();
        await app.Services.GetRequiredService<DatabaseFitness>().RequireAsync(stop);
        await ReleaseWorkflowsAsync(app.Services, stop);
        var address = app.Configuration[WebHostDefaults.ServerUrlsKey];
        try
        {
            await app.RunAsync(stop);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException or SocketException)
        {
            throw new RuleBrokenException(
                $"地址 {address} 已被占用；请停止占用它的程序，或用 PERFAPPROVAL_PORT 指定另一个端口。", taken);
        }
    }

    private static async Task ReleaseWorkflowsAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<ReleasedWorkflows>()
            .ReleaseShippedAsync(scope.ServiceProvider.GetRequiredService<PerfApprovalDb>(), stop);
    }
}
