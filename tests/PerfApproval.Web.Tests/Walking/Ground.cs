using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Web.Data;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Word.Writing;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>A database with the application on it, on which several walks take place one after the other, each in a bureau of its own.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly RunningApplication application;

    private Ground(TestDatabase database, RunningApplication application, WalkClock clock) =>
        (this.database, this.application, Clock) = (database, application, clock);

    public WalkClock Clock { get; }

    public NationalHolidays Holidays => application.Services.GetRequiredService<NationalHolidays>();

    public static async Task<Ground> OpenAsync()
    {
        var (database, clock) = (await TestDatabase.CreateAsync(), new WalkClock());
        var application = await RunningApplication.StartAsync(database, builder => builder.Services
            .AddSingleton<TimeProvider>(clock).AddSingleton(new DocumentWriter(null)).AddSingleton(ShippedBook.LenientShelf));
        return new(database, application, clock);
    }

    /// <summary>Does something with the application's services as one request would, in a scope of its own.</summary>
    public async Task<T> DoAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var request = application.Services.CreateAsyncScope();
        return await work(request.ServiceProvider);
    }

    public Task DoAsync(Func<IServiceProvider, Task> work) => DoAsync(async services =>
    {
        await work(services);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await application.DisposeAsync();
        await database.DisposeAsync();
    }
}
