using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using PerfApproval.Web.Data;
using PerfApproval.Web.Demonstration;
using PerfApproval.Web.Features;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Adjustments;
using PerfApproval.Web.Features.Checks;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Features.Imports;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Features.Rollovers;
using PerfApproval.Web.Features.Submissions;
using PerfApproval.Web.Features.Workflows;
using PerfApproval.Web.Jobs;
using PerfApproval.Web.Proof;
using PerfApproval.Web.Workflows;
using PerfApproval.Word.Reading;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Pages;

namespace PerfApproval.Web;

/// <summary>The application put together: settings, services and the order in which a request passes through them.</summary>
public static class Application
{
    /// <summary>Builds it; a test passes what it wants different, so services read settings when they are made, not here.</summary>
    public static WebApplication Build(Action<WebApplicationBuilder>? adjust = null)
    {
        // Everything the program needs lies beside it, wherever it is called from; settings are read once.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(Application).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = ["--hostBuilder:reloadConfigOnChange=false"],
        });
        Configure(builder);
        AddServices(builder.Services);
        adjust?.Invoke(builder);

        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (ListeningAddress.Of(builder.Configuration) is { } address) builder.WebHost.UseUrls(address);
        // stdout belongs to what a command prints.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // Its errors are start-ups that failed, which the command line tells in a sentence instead of a stack trace.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
    }

    private static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddDelivery();
        services.AddDatabase();
        services.AddAccounts();
        services.AddSingleton<WorkflowEngines>();
        services.AddSingleton<ShippedWorkflows>();
        services.AddSingleton<ReleasedWorkflows>();
        services.AddSingleton(_ => NationalHolidays.Load(Path.Combine(AppContext.BaseDirectory, "holidays")));
        services.AddSingleton(_ => TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates")));
        services.AddSingleton(provider => provider.GetRequiredService<TemplateCatalog>().Forms);
        services.AddSingleton(_ => ShippedRules.Load(Path.Combine(AppContext.BaseDirectory, "rules")));
        services.AddSingleton<RulesInForce>();
        services.AddScoped<RecordDecision>();
        services.AddScoped<RecordBatch>();
        services.AddScoped<SubmitTable>();
        services.AddScoped<OpenAdjustment>();
        services.AddScoped<DocumentIntake>();
        services.AddScoped<ImportDocument>();
        services.AddScoped<UploadPreview>();
        services.AddScoped<RollOverTables>();
        services.AddScoped<PublishableTables>();
        services.AddScoped<PublicationFiles>();
        services.AddSingleton(_ => new DocumentWriter(LibreOffice.Find()));
        services.AddScoped<ReleasePublication>();
        services.AddScoped<MoveTables>();
        services.AddScoped<DemonstrationTown>();
        services.AddScoped<DemonstrationReview>();
        services.AddScoped<DemonstrationMidway>();
        services.AddSingleton<DocumentReader>();
        services.AddScoped<TableUpkeep>();
        services.AddScoped<PreviewUpkeep>();
        services.AddHostedService<UpkeepWorker>();
        services.AddProof();
        services.AddHealthChecks().AddCheck<DatabaseFitness>("database", timeout: TimeSpan.FromSeconds(5));
        services.AddPages();
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseDelivery();
        app.UseProblemPages();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapRazorPages();
    }
}
