using System.Text.Json.Nodes;
using Elsa.Workflows;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Elsa.Activities;
using PerfApproval.Elsa.Running;

namespace PerfApproval.Elsa.Tests;

/// <summary>What Elsa's server tells Elsa Studio about our activities and definitions, as JSON.</summary>
internal sealed class StudioServer : IDisposable
{
    private readonly ServiceProvider services;

    public StudioServer()
    {
        services = ElsaServices.List().AddScoped<IPropertyUIHandler, RoutePorts>().BuildServiceProvider();
        services.GetRequiredService<IActivityRegistry>().RegisterAsync(ActivityTypes.All).RunNow();
    }

    public JsonObject Descriptor(string type) => Json(
        services.GetRequiredService<IActivityRegistry>().Find(type) ?? throw new ArgumentException($"There is no activity {type}.", nameof(type)));

    /// <summary>The diagram of a definition as the server keeps it after an import.</summary>
    public JsonObject Diagram(string definition) =>
        Json(services.GetRequiredService<IActivitySerializer>().Deserialize<DefinitionFile>(definition).Root);

    public void Dispose() => services.Dispose();

    private JsonObject Json(object value) => JsonNode.Parse(services.GetRequiredService<IApiSerializer>().Serialize(value))!.AsObject();
}
