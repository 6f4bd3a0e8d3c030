using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Hosting;

public sealed class SharedKeysTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task What_one_process_signed_another_on_the_same_database_accepts_after_the_first_has_ended()
    {
        string signed;
        await using (var first = await RunningApplication.StartAsync(fixture.Database))
            signed = Protector(first).Protect("张三");

        await using var second = await RunningApplication.StartAsync(fixture.Database);

        Protector(second).Unprotect(signed).ShouldBe("张三");
    }

    private static IDataProtector Protector(RunningApplication application) =>
        application.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
