using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tests.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Tests.Town;

/// <summary>Releases a made-up workflow in the town and files tables that follow it.</summary>
internal static class RehearsalInTown
{
    private static int released;

    /// <summary>A table of the court that was submitted to the workflow and approved by the department: the panel decides next.</summary>
    public static async Task<FiledTable> AtThePanelAsync(this SmallTown town, Rehearsal rehearsal)
    {
        var table = await (await town.FileAsync(await town.ReleaseAsync(rehearsal))).SubmitAsync();
        await table.ApproveAsync(town.People.DepartmentReviewer);
        return table;
    }

    /// <summary>A round whose tables follow the workflow.</summary>
    public static Task<Round> ReleaseAsync(this SmallTown town, Rehearsal rehearsal) => town.DoAsync(async services =>
    {
        var number = Interlocked.Increment(ref released);
        var definition = JsonNode.Parse(rehearsal.Text())!;
        definition["id"] = $"rehearsal-{number}-1";
        definition["definitionId"] = $"rehearsal-{number}";
        var json = definition.ToJsonString();
        var round = new Round(town.Bureau.Id, Guid.CreateVersion7(), 2027 + number % 70, RoundOccasion.Annual, "hebei", $"rehearsal-{number}");
        var db = services.GetRequiredService<PerfApprovalDb>();
        db.Definitions.Add(new($"rehearsal-{number}-1", $"rehearsal-{number}", 1, json, CanonicalJson.Sha256(json), DateTimeOffset.UnixEpoch));
        db.Rounds.Add(round);
        await db.SaveAsync(CancellationToken.None);
        return round;
    });
}
