using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Rollovers;

/// <summary>Opens the chosen tables of last year in a new round; what cannot be carried over is said, and the others are.</summary>
public sealed class RollOverTables(PerfApprovalDb db, TargetTableDesk desk, RolloverReading reading)
{
    /// <param name="words">The year words that are to be changed, by their keys.</param>
    public async Task<IReadOnlyList<RolledTable>> RunAsync(
        Actor preparer, Guid unitId, Guid roundId, IReadOnlyList<ChosenTable> chosen, IReadOnlySet<string> words, CancellationToken stop)
    {
        var (unit, round) = await reading.PlaceAsync(preparer, unitId, roundId, stop);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            // Beside an import of the same round each would not see what the other makes.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({$"import {unit.Id} {round.Id}"}, 0))", stop);
            var candidates = (await reading.CandidatesAsync(preparer, unit, round, stop)).ToDictionary(c => c.Table.Id);
            var run = await desk.NewRunAsync(round, await db.RosterAsync(unit.BureauId, unit.Id, stop), stop);
            RolledTable[] rolled = [.. chosen.DistinctBy(c => c.TableId).Where(c => candidates.ContainsKey(c.TableId))
                .Select(c => RollOver(preparer, candidates[c.TableId], c, round, words, run))];
            await db.SaveAsync(stop);
            return rolled;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private RolledTable RollOver(Actor preparer, RolloverCandidate candidate, ChosenTable chosen, Round round, IReadOnlySet<string> words, WorkflowRun run)
    {
        var name = candidate.Table.Name;
        if (candidate.Rollover is not { } rollover) return new(name, null, candidate.Obstacle);
        if (candidate.Chosen != chosen) return new(name, null, "预览之后又有了新的版本，没有沿用；请刷新页面，核对后再沿用。");
        try
        {
            var table = TargetTable.RollOver(preparer, candidate.Table, round, rollover.With(candidate.PlacesIn(words)), run);
            db.TargetTables.Add(table);
            desk.Post(table);
            return new(table.Name, table.Id, null);
        }
        catch (RuleBrokenException broken)
        {
            return new(name, null, broken.Message);
        }
    }
}

/// <summary>What became of a chosen table.</summary>
/// <param name="TableId">The new table; null where there is none.</param>
/// <param name="Why">Why there is none; null otherwise.</param>
public sealed record RolledTable(string Name, Guid? TableId, string? Why);
