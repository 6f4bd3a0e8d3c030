using Microsoft.Extensions.Configuration;
using PerfApproval.Domain;

namespace PerfApproval.Web.Tests.Hosting;

public sealed class ListeningAddressTests
{
    [Fact]
    public void Untold_the_application_is_reached_from_this_machine_only() =>
        ListeningAddress.Of(Settings()).ShouldBe("http://localhost:5080");

    [Fact]
    public void A_port_can_be_chosen() =>
        ListeningAddress.Of(Settings(("PERFAPPROVAL_PORT", "8123"))).ShouldBe("http://localhost:8123");

    [Theory]
    [InlineData("urls", "http://+:8080")]
    [InlineData("http_ports", "8080")]
    [InlineData("Kestrel:Endpoints:Inside:Url", "http://10.0.0.1")]
    public void What_the_web_server_was_told_stands(string setting, string value) =>
        ListeningAddress.Of(Settings((setting, value))).ShouldBeNull();

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("-1")]
    [InlineData("八千")]
    [InlineData("80 80")]
    public void What_is_no_port_is_refused_with_a_sentence(string port) =>
        Should.Throw<RuleBrokenException>(() => ListeningAddress.Of(Settings(("PERFAPPROVAL_PORT", port)))).Message.ShouldContain(port);

    private static IConfiguration Settings(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
        .Build();
}
