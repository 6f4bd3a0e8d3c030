using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Word.Writing;

namespace PerfApproval.Web.Tests.Town;

/// <summary>A town in a database and an application of its own, for all tests of a class or for one of them.</summary>
public sealed class TownFixture : IAsyncLifetime
{
    private TestDatabase? database;
    private RunningApplication? application;
    private SmallTown? town;

    public TestDatabase Database => database ?? throw NotInitialised();

    public RunningApplication Application => application ?? throw NotInitialised();

    public SmallTown Town => town ?? throw NotInitialised();

    public TownClock Clock { get; } = new();

    /// <summary>Where the town's processes keep their signing keys.</summary>
    public string KeyFolder { get; } = Path.Combine(Path.GetTempPath(), $"perfapproval-keys-{Guid.NewGuid():N}");

    /// <summary>For a test that does to its database what would disturb others.</summary>
    public static async Task<TownFixture> OwnAsync()
    {
        var own = new TownFixture();
        await own.InitializeAsync();
        return own;
    }

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        application = await StartAnotherApplicationAsync();
        town = await SmallTown.FoundAsync(application, "130200");
    }

    /// <summary>One more process of the application on the same database, with the same clock.</summary>
    /// <param name="settings">What this process has configured differently.</param>
    public Task<RunningApplication> StartAnotherApplicationAsync(params (string Name, string Value)[] settings) =>
        RunningApplication.StartAsync(Database, builder => Furnish(builder, settings));

    /// <summary>One more process that real browsers can reach.</summary>
    public Task<RunningApplication> StartListeningApplicationAsync() => RunningApplication.StartListeningAsync(Database, builder => Furnish(builder, []));

    private void Furnish(WebApplicationBuilder builder, (string Name, string Value)[] settings)
    {
        builder.Configuration["Trail:Keys"] = KeyFolder;
        foreach (var (name, value) in settings) builder.Configuration[name] = value;
        builder.Services
            .AddSingleton<TimeProvider>(Clock)
            // Page numbers by estimate: whether LibreOffice is at hand must not change what a test sees.
            .AddSingleton(new DocumentWriter(null))
            // What the town files is small and lacks much; a test about findings adopts a rule book of its own.
            .AddSingleton(ShippedBook.SilentShelf);
    }

    public async Task DisposeAsync()
    {
        if (application is not null) await application.DisposeAsync();
        if (database is not null) await database.DisposeAsync();
        if (Directory.Exists(KeyFolder)) Directory.Delete(KeyFolder, recursive: true);
    }

    private static InvalidOperationException NotInitialised() => new("The fixture was not initialised.");
}
