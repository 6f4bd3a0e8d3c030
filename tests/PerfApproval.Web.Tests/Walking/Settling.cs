using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables.Exploring;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>Brings what a walk begins with into the database: the bureau, its people in their roles, the released workflow, and the imported table.</summary>
internal static class Settling
{
    /// <summary>Returns the id of the table.</summary>
    public static async Task<Guid> SettleAsync(this Ground ground, Situation beginning)
    {
        ground.Clock.Now = beginning.At;
        // The model knows no navigation between these, so what others refer to is saved first.
        foreach (var layer in LayersOf(beginning)) await ground.DoAsync(services => SaveAsync(services.GetRequiredService<PerfApprovalDb>(), layer));
        return await ground.DoAsync(services => ImportAsync(services, beginning));
    }

    private static IEnumerable<object[]> LayersOf(Situation beginning)
    {
        var (scene, cast, place, workflow) = (beginning.Scene, beginning.Scene.Cast, beginning.Scene.Cast.Place, beginning.Scene.Workflow);
        var (bureau, unit, performance) = (place.BureauId, scene.Contents[0].Unit, place.PerformanceDivisionId ?? throw new InvalidOperationException("no performance division"));
        yield return [new FinanceBureau(bureau, workflow.DefinitionId, "某市财政局")];
        yield return
        [
            new Division(bureau, place.DivisionId, "行政政法处", DivisionKind.Business),
            new Division(bureau, performance, "绩效管理处", DivisionKind.Performance),
        ];
        yield return [new Department(bureau, place.DepartmentId, place.DivisionId, "331", "某市中级人民法院")];
        yield return [new BudgetUnit(bureau, place.UnitId, place.DepartmentId, unit.Code ?? "", unit.Name)];
        yield return
        [
            new Round(bureau, cast.RoundId, scene.Contents[0].Year, RoundOccasion.Annual, scene.Form.Id, workflow.DefinitionId),
            new ReleasedDefinition(
                workflow.Id, workflow.DefinitionId, workflow.Version, scene.Definition, CanonicalJson.Sha256(scene.Definition), DateTimeOffset.UnixEpoch),
        ];
        yield return [.. cast.People];
        // Whoever appoints the others holds their role before.
        foreach (var assignment in beginning.Staff.Assignments) yield return [assignment];
    }

    private static Task SaveAsync(PerfApprovalDb db, object[] layer)
    {
        db.AddRange(layer);
        return db.SaveAsync(CancellationToken.None);
    }

    private static async Task<Guid> ImportAsync(IServiceProvider services, Situation beginning)
    {
        var (db, cast) = (services.GetRequiredService<PerfApprovalDb>(), beginning.Scene.Cast);
        var round = await db.Rounds.FindAsync(cast.Place.BureauId, cast.RoundId) ?? throw new InvalidOperationException("no round");
        var roster = await db.RosterAsync(cast.Place.BureauId, cast.Place.UnitId, CancellationToken.None);
        var run = await services.GetRequiredService<TargetTableDesk>().NewRunAsync(round, roster, CancellationToken.None);
        var preparer = await db.ActorAsync(cast.People[Cast.Preparer].Id, CancellationToken.None) ?? throw new InvalidOperationException("no preparer");
        var table = TargetTable.Import(preparer, round.Id, beginning.Scene.Contents[0], "目标表.docx", run);
        db.TargetTables.Add(table);
        await db.SaveAsync(CancellationToken.None);
        return table.Id;
    }
}
