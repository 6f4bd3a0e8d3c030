namespace PerfApproval.Web.Tests.Database;

/// <summary>One database for all tests of a class: <c>class X(DatabaseFixture fixture) : IClassFixture&lt;DatabaseFixture&gt;</c>.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private TestDatabase? database;

    public TestDatabase Database => database ?? throw new InvalidOperationException("The fixture was not initialised.");

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync()
    {
        if (database is not null) await database.DisposeAsync();
    }
}
