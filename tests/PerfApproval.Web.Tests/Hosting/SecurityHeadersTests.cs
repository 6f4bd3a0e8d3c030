using PerfApproval.Web.Tests.Database;

namespace PerfApproval.Web.Tests.Hosting;

public sealed class SecurityHeadersTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/nothing-is-here")]
    public async Task Every_answer_forbids_inline_script_framing_and_other_sites(string address)
    {
        await using var application = await RunningApplication.StartAsync(fixture.Database);
        using var browser = application.OpenBrowser();

        var headers = (await browser.GetAsync(address)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("http");
        headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        headers.Contains("Server").ShouldBeFalse();
    }
}
