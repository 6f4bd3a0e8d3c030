using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Workflows;

/// <summary>The workflow definitions this installation has released, compiled once for each engine that runs them.</summary>
public sealed class ReleasedWorkflows(WorkflowEngines engines, ShippedWorkflows shipped, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string EngineId, string VersionId), CompiledWorkflow> compiled = [];

    public IWorkflowEngine EngineForNewTables => engines.ForNewTables;

    /// <exception cref="RuleBrokenException">This program lacks the engine the table started on.</exception>
    public IWorkflowEngine EngineOf(TargetTable table) => engines.Of(table);

    /// <summary>What moves this table: the version it is pinned to, on the engine it started on.</summary>
    public Task<CompiledWorkflow> PinnedAsync(PerfApprovalDb db, TargetTable table, CancellationToken stop) =>
        CompiledAsync(db, table.WorkflowId, EngineOf(table), stop);

    /// <summary>The version a table is pinned to, to be read; what moves a table is asked for by the table.</summary>
    public Task<CompiledWorkflow> PinnedAsync(PerfApprovalDb db, string versionId, CancellationToken stop) =>
        CompiledAsync(db, versionId, EngineForNewTables, stop);

    /// <summary>Another version than the one a table is pinned to, on the engine the table started on.</summary>
    public Task<CompiledWorkflow> VersionAsync(PerfApprovalDb db, string versionId, TargetTable table, CancellationToken stop) =>
        CompiledAsync(db, versionId, EngineOf(table), stop);

    /// <summary>The version that a table which starts now takes.</summary>
    public async Task<CompiledWorkflow> LatestAsync(PerfApprovalDb db, string definitionId, CancellationToken stop)
    {
        var versionId = await db.Definitions.Where(d => d.DefinitionId == definitionId)
            .OrderByDescending(d => d.Version).Select(d => d.Id).FirstOrDefaultAsync(stop)
            ?? throw new RuleBrokenException($"流程“{definitionId}”还没有发布，请联系系统管理员先发布流程定义。");
        return await PinnedAsync(db, versionId, stop);
    }

    /// <summary>Releases the definitions that came with the program and are not released yet.</summary>
    /// <exception cref="RuleBrokenException">A file says something else than the version that was released under its id.</exception>
    public async Task ReleaseShippedAsync(PerfApprovalDb db, CancellationToken stop)
    {
        foreach (var (file, json) in shipped.Read())
        {
            var workflow = Compile(file, json);
            await ReleaseAsync(db, workflow, file, json, stop);
            compiled.TryAdd((workflow.EngineId, workflow.Id), workflow);
        }
    }

    private async Task ReleaseAsync(PerfApprovalDb db, CompiledWorkflow workflow, string file, string json, CancellationToken stop)
    {
        var sha256 = CanonicalJson.Sha256(json);
        // Several processes may start at once; the first one's row stands for all.
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO workflow_definition (id, definition_id, version, json, sha256, released_at)
            VALUES ({workflow.Id}, {workflow.DefinitionId}, {workflow.Version}, {json}, {sha256}, {clock.GetUtcNow()})
            ON CONFLICT DO NOTHING
            """, stop);
        var released = await db.Definitions.AsNoTracking()
            .Where(d => d.Id == workflow.Id || d.DefinitionId == workflow.DefinitionId && d.Version == workflow.Version)
            .OrderByDescending(d => d.Id == workflow.Id).FirstAsync(stop);
        if (released.Id != workflow.Id)
            throw new RuleBrokenException($"{file} 的流程“{workflow.DefinitionId}”第 {workflow.Version} 版已用编号“{released.Id}”发布过；请改用新的版本号（id 与 version）。");
        if (released.Sha256 != sha256)
            throw new RuleBrokenException($"{file} 与已发布的流程版本“{workflow.Id}”内容不同；已发布的版本不能修改，请改用新的版本号（id 与 version）。");
    }

    private async Task<CompiledWorkflow> CompiledAsync(PerfApprovalDb db, string versionId, IWorkflowEngine engine, CancellationToken stop)
    {
        if (compiled.TryGetValue((engine.EngineId, versionId), out var known)) return known;
        var json = await db.Definitions.Where(d => d.Id == versionId).Select(d => d.Json).SingleOrDefaultAsync(stop)
            ?? throw new RuleBrokenException($"没有找到流程版本“{versionId}”，请联系系统管理员重新发布流程定义。");
        return compiled.GetOrAdd((engine.EngineId, versionId), engine.Compile(json));
    }

    private CompiledWorkflow Compile(string file, string json)
    {
        try
        {
            return EngineForNewTables.Compile(json);
        }
        catch (WorkflowException refused)
        {
            throw new RuleBrokenException($"流程定义 {file} 不能使用：{refused.Message}", refused);
        }
    }
}
