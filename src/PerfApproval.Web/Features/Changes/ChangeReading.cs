using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Forms;
using PerfApproval.Domain.History;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Changes;

/// <summary>Reads single changes with all that one asks about them: of what, in which version, by whom, when, at which stage and why.</summary>
public sealed class ChangeReading(PerfApprovalDb db, ReleasedWorkflows workflows, FormCatalog forms)
{
    /// <summary>The changes of tables that the person may see; those that no version holds yet are the unit's own.</summary>
    public IQueryable<CellChange> VisibleTo(Actor actor)
    {
        var units = actor.ScopesOf(ScopeKind.Unit, Role.Preparer);
        var tables = db.TargetTables.VisibleTo(actor, db);
        // What was imported after a return is not submitted yet.
        return db.Changes.AsNoTracking().Where(c => c.BureauId == actor.BureauId && tables.Any(t => t.Id == c.TableId && (units.Contains(t.UnitId)
            || db.Versions.Any(v => v.BureauId == c.BureauId && v.TableId == c.TableId && v.Number >= c.VersionNumber
                && (v.Origin == VersionOrigin.Submission || v.Origin == VersionOrigin.Correction)))));
    }

    /// <summary>The changes with everything around them, in the order given.</summary>
    public async Task<IReadOnlyList<ShownChange>> ShowAsync(IQueryable<CellChange> changes, CancellationToken stop)
    {
        var found = await (
            from change in changes
            join table in db.TargetTables on new { change.BureauId, Id = change.TableId } equals new { table.BureauId, table.Id }
            join round in db.Rounds on new { table.BureauId, Id = table.RoundId } equals new { round.BureauId, round.Id }
            join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
            join version in db.Versions on new { change.BureauId, change.TableId, Number = change.VersionNumber } equals new { version.BureauId, version.TableId, version.Number }
            join person in db.People on new { change.BureauId, Id = change.PersonId } equals new { person.BureauId, person.Id }
            select new FoundChange(change, table.Name, table.WorkflowId, unit.Name, round, version.StageKey, version.Reason, person.Name)
            {
                // Given with the first submission that held the change.
                ValueReason = change.Kind != ChangeKind.Edited || change.Field != TargetCells.Value ? null : (
                    from reason in db.ValueReasons
                    where reason.BureauId == change.BureauId && reason.TableId == change.TableId && reason.RowId == change.RowId
                        && reason.SubmissionId == (
                            from submission in db.Submissions
                            join submitted in db.Versions on new { submission.BureauId, Id = submission.VersionId } equals new { submitted.BureauId, submitted.Id }
                            where submission.BureauId == change.BureauId && submission.TableId == change.TableId && submitted.Number >= change.VersionNumber
                            orderby submission.Pass
                            select submission.Id).First()
                    select reason.Reason).FirstOrDefault(),
            }).ToListAsync(stop);
        var stages = new Dictionary<string, IReadOnlyDictionary<string, string>>();
        foreach (var workflow in found.Select(f => f.WorkflowId).Distinct())
            stages[workflow] = (await workflows.PinnedAsync(db, workflow, stop)).BlockingActivities.ToDictionary(a => a.Key, a => a.Value.Name);
        return [.. found.Select(f => ShownChange.Of(f, forms[f.Round.FormId], stages[f.WorkflowId]))];
    }
}
