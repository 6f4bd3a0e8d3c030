using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Json;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Tests.Town;

/// <summary>A later version of a shipped definition that a test releases, so that tables which start afterwards follow another rule.</summary>
public sealed class LaterVersion
{
    private readonly JsonNode definition;

    private LaterVersion(string definitionId) => definition = new ShippedWorkflows().Read()
        .Select(shipped => JsonNode.Parse(shipped.Json)!)
        .Where(shipped => (string?)shipped["definitionId"] == definitionId)
        .MaxBy(shipped => (int)shipped["version"]!)!;

    public static LaterVersion Of(string definitionId) => new(definitionId);

    /// <summary>Lets reviewers decide on many tables of these stages at once.</summary>
    public LaterVersion AllowingBatchesAt(params string[] stages)
    {
        foreach (var activity in definition["root"]!["activities"]!.AsArray().Where(a => stages.Contains((string?)a!["id"])))
            activity!["mayBatch"] = JsonNode.Parse("""{ "typeName": "Boolean", "expression": { "type": "Literal", "value": true } }""");
        return this;
    }

    /// <summary>Gives reviewers other days for a stage.</summary>
    public LaterVersion Within(string stage, int workingDays)
    {
        var activity = definition["root"]!["activities"]!.AsArray().Single(a => (string?)a!["id"] == stage)!;
        activity["deadlineWorkingDays"]!["expression"]!["value"] = workingDays;
        return this;
    }

    public Task ReleaseAsync(SmallTown town) => town.DoAsync(async services =>
    {
        var (id, version) = ((string)definition["definitionId"]!, (int)definition["version"]! + 1000);
        definition["id"] = $"{id}-{version}";
        definition["version"] = version;
        var json = definition.ToJsonString();
        var db = services.GetRequiredService<PerfApprovalDb>();
        db.Definitions.Add(new($"{id}-{version}", id, version, json, CanonicalJson.Sha256(json), DateTimeOffset.UnixEpoch));
        await db.SaveAsync(CancellationToken.None);
    });
}
