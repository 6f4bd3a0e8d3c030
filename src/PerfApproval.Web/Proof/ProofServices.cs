using PerfApproval.Web.Features.Certificates;
using PerfApproval.Web.Jobs;

namespace PerfApproval.Web.Proof;

/// <summary>What makes the trail prove itself.</summary>
public static class ProofServices
{
    public static IServiceCollection AddProof(this IServiceCollection services)
    {
        services.AddSingleton<TrailSettings>();
        services.AddSingleton<KeyFolder>();
        services.AddScoped<StoredTree>();
        services.AddScoped<HeadExport>();
        services.AddScoped<TrailSequencer>();
        services.AddScoped<IssueCertificate>();
        services.AddHostedService<TrailWorker>();
        return services;
    }
}
