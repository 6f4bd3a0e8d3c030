using PerfApproval.Web.Features.Archives;
using PerfApproval.Web.Features.Certificates;
using PerfApproval.Web.Features.Exports;
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
        services.AddScoped<ArchiveYear>();
        services.AddScoped<ExportEntries>();
        services.AddHostedService<TrailWorker>();
        return services;
    }
}
