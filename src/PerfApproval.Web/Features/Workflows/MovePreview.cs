using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>What a move would do to a bureau's tables now, by stage, and which of them would be left.</summary>
/// <param name="Running">How many tables run on the version.</param>
/// <param name="Judged">How many of them were looked at, the latest first.</param>
public sealed record MovePreview(int Running, int Judged, IReadOnlyList<StagePreview> Stages, IReadOnlyList<HinderedTable> Hindered)
{
    /// <summary>More are not judged for a page; when its turn comes, every table is.</summary>
    public const int MostJudged = 500;

    public int Movable => Stages.Sum(s => s.Tables);

    public static async Task<MovePreview> ReadAsync(
        PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows, Actor administrator, string fromId, string toId, CancellationToken stop)
    {
        var running = db.TargetTables.AsNoTracking().Where(t => t.BureauId == administrator.BureauId && t.WorkflowId == fromId && t.WaitId != null);
        Guid[] ids = await running.OrderByDescending(t => t.ChangedAt).ThenBy(t => t.Id).Take(MostJudged).Select(t => t.Id).ToArrayAsync(stop);
        var judged = new List<(TargetTable Table, MoveForecast Forecast)>();
        foreach (var chunk in ids.Chunk(100)) judged.AddRange(await JudgeAsync(db, desk, workflows, administrator, toId, chunk, stop));
        return new(
            await running.CountAsync(stop), judged.Count,
            [.. judged.Where(j => j.Forecast.CanMove).GroupBy(j => (j.Forecast.StageName, Changes: string.Join('；', j.Forecast.Changes)))
                .Select(g => StagePreview.Of(g.Key.StageName, g.Key.Changes, [.. g.Select(j => j.Forecast)])).OrderByDescending(s => s.Tables)],
            [.. judged.Where(j => !j.Forecast.CanMove).Select(j => new HinderedTable(j.Table.Id, j.Table.Name, j.Forecast.StageName, j.Forecast.Obstacle ?? ""))]);
    }

    // Read as a change reads it, and given back untouched.
    private static async Task<IReadOnlyList<(TargetTable, MoveForecast)>> JudgeAsync(
        PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows, Actor administrator, string toId, Guid[] ids, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var tables = await desk.LockAsync(administrator, ids, stop);
        var runs = await desk.RunsAsync(tables, stop);
        var judged = new List<(TargetTable, MoveForecast)>();
        foreach (var table in tables)
            judged.Add((table, table.ForecastMove(await workflows.VersionAsync(db, toId, table, stop), runs[table.Id])));
        db.ChangeTracker.Clear();
        return judged;
    }
}

/// <summary>The tables that stay at one stage: what will be different, and of how many other people will be asked.</summary>
public sealed record StagePreview(string StageName, int Tables, string Changes, int OthersAsked)
{
    public static StagePreview Of(string stage, string changes, IReadOnlyList<MoveForecast> forecasts) => new(
        stage, forecasts.Count, changes.Length == 0 ? "没有不同" : changes, forecasts.Count(f => !f.AskedNow.ToHashSet().SetEquals(f.AskedThen)));
}

/// <summary>A table that would be left where it is, and why.</summary>
public sealed record HinderedTable(Guid Id, string Name, string StageName, string Obstacle);
