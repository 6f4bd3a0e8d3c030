using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Tests.Town;

/// <summary>A move of the town's tables from the shipped version of a workflow to a later one.</summary>
public static class Move
{
    /// <summary>Releases a later version and proposes to move there.</summary>
    public static async Task<WorkflowMove> ProposeAsync(SmallTown town, string definitionId, Person administrator)
    {
        await LaterVersion.Of(definitionId).ReleaseAsync(town);
        return await town.DoAsync(async services =>
        {
            var (db, workflows) = (services.GetRequiredService<PerfApprovalDb>(), services.GetRequiredService<ReleasedWorkflows>());
            var versions = await db.Definitions.Where(d => d.DefinitionId == definitionId).OrderBy(d => d.Version).Select(d => d.Id).ToListAsync();
            var (from, to) = (await workflows.PinnedAsync(db, versions[^2], default), await workflows.PinnedAsync(db, versions[^1], default));
            var move = WorkflowMove.Propose(await town.ActorAsync(administrator), from.Definition, to.Definition, "新版流程", [], town.Now);
            db.Moves.Add(move);
            await db.SaveAsync(default);
            return move;
        });
    }

    /// <summary>Confirms the move and breaks off before any table was moved.</summary>
    public static Task ConfirmAsync(SmallTown town, WorkflowMove proposed, Person administrator) => town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        (await db.Moves.SingleAsync(m => m.Id == proposed.Id)).Confirm(await town.ActorAsync(administrator), town.Now);
        await db.SaveAsync(default);
    });
}
