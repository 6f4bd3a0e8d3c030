using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Web.Features;
using PerfApproval.Web.Tests.Database;
using PerfApproval.Web.Tests.Hosting;
using PerfApproval.Web.Tests.Town;

namespace PerfApproval.Web.Tests.Pages;

public sealed class ProblemTests(TownFixture fixture) : IClassFixture<TownFixture>
{
    [Theory]
    [InlineData("/nothing-is-here")]
    [InlineData("/target-tables/no-number")]
    [InlineData("/target-tables/00000000-0000-0000-0000-000000000000")]
    [InlineData("/problems/500")]
    public async Task What_does_not_exist_gets_a_page_in_Chinese(string address)
    {
        using var visitor = await Visitor.SignedInAsync(fixture, fixture.Town.People.Preparer);

        var page = await visitor.OpenAsync(address);

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Heading.ShouldBe("没有找到这个页面");
        page.Text.ShouldContain("请从");
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_kept_in_no_cache()
    {
        using var visitor = await Visitor.SignedInAsync(fixture, fixture.Town.People.Preparer);

        foreach (var address in new[] { "/", "/target-tables", "/nothing-is-here", "/target-tables/00000000-0000-0000-0000-000000000000" })
            (await visitor.OpenAsync(address)).Headers.CacheControl!.NoStore.ShouldBeTrue(address);
    }

    [Fact]
    public async Task An_unforeseen_failure_gets_a_number_and_keeps_the_security_headers()
    {
        await using var broken = await RunningApplication.StartAsync(
            fixture.Database, (WebApplicationBuilder builder) => builder.Services.AddScoped<Navigation>(_ => throw new InvalidOperationException("secret")));
        using var visitor = new Visitor(broken);

        var page = await visitor.OpenAsync("/sign-in");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Text.ShouldMatch("编号 [0-9a-f]{8}");
        page.Text.ShouldNotContain("secret");
        page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_said_without_telling_where_it_is()
    {
        await using var own = await TestDatabase.CreateAsync();
        await using var application = await RunningApplication.StartAsync(own);
        using var visitor = new Visitor(application);
        var signIn = await visitor.OpenAsync("/sign-in");
        await using (var administrator = await PostgresServer.OpenAsync())
        {
            await administrator.ExecuteAsync($"ALTER DATABASE {own.Name} ALLOW_CONNECTIONS false");
            await administrator.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{own.Name}'");
        }

        var page = await signIn.SendAsync("#sign-in", ("UserName", "tian"), ("Password", "something"));

        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Text.ShouldNotContain(own.Name);
        page.Text.ShouldContain("请稍后重试");
    }
}
