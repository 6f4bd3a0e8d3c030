using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace PerfApproval.Web.Data;

/// <summary>What the application takes from its database besides its own tables.</summary>
public static class DatabaseServices
{
    public static IServiceCollection AddDatabase(this IServiceCollection services)
    {
        services.AddSingleton<DatabaseConnections>();
        services.AddSingleton(provider => NpgsqlDataSource.Create(provider.GetRequiredService<DatabaseConnections>().Application));
        services.AddDbContextPool<PerfApprovalDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            // What is only counted up to a limit needs no order.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
        services.AddScoped<TargetTableDesk>();
        services.AddSingleton<DatabaseFitness>();
        services.AddSingleton<KeysInDatabase>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = provider.GetRequiredService<KeysInDatabase>()));
        services.AddDataProtection().SetApplicationName("PerfApproval");
        return services;
    }
}
