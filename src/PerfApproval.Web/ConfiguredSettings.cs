namespace PerfApproval.Web;

/// <summary>What is configured, for a command that needs nothing else of the application.</summary>
public static class ConfiguredSettings
{
    public static IConfiguration Read() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();
}
