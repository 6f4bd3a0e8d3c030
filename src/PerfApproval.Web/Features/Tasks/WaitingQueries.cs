using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>What waits for a person: tables to review, to publish or to fill in, and for an administrator those that nobody may decide.</summary>
public static class WaitingQueries
{
    /// <summary>From here on it is only said that there are more.</summary>
    public const int MostCounted = 100;

    public static IQueryable<ReviewTask> ToReview(this PerfApprovalDb db, Actor actor) =>
        db.Tasks.AwaitingReviewBy(actor, db);

    public static IQueryable<TargetTable> ToFillIn(this PerfApprovalDb db, Actor actor) =>
        db.TargetTables.PreparedBy(actor).Where(t => t.Status == TargetStatus.Drafting || t.Status == TargetStatus.Returned);

    /// <summary>Under review and nobody's turn: the unit has to answer the corrections that reviewers proposed.</summary>
    public static IQueryable<TargetTable> ToAnswer(this PerfApprovalDb db, Actor actor) =>
        db.TargetTables.PreparedBy(actor).Where(t => t.Status == TargetStatus.InReview && t.WaitId != null
            && !db.Tasks.Any(open => open.BureauId == t.BureauId && open.TableId == t.Id && open.ClosedAt == null));

    /// <summary>The open tasks for which nobody holds the role any more or yet: those that are marked so, and those of a person who lost the role and whose mark the upkeep has not set yet.</summary>
    public static IQueryable<ReviewTask> ToAppointFor(this PerfApprovalDb db, Actor actor)
    {
        var (bureau, administers) = (actor.BureauId, actor.Is(Role.Administrator));
        return db.Tasks.Where(t => administers && t.BureauId == bureau && t.ClosedAt == null && (t.Unassigned || t.PersonId != null) && !db.RoleAssignments.Any(a =>
            a.BureauId == bureau && a.EndedAt == null && a.Role == t.Role
            && (t.PersonId == null || t.PersonId == a.PersonId) && !t.Excluded.Contains(a.PersonId)
            && (a.ScopeKind == t.ScopeKind && a.ScopeId == t.ScopeId
                // A publisher may hold the role for the unit or its department as well as for the bureau.
                || t.Role == Role.Publisher && db.TargetTables.Any(table => table.BureauId == bureau && table.Id == t.TableId
                    && (a.ScopeId == table.UnitId
                        || db.Units.Any(u => u.BureauId == bureau && u.Id == table.UnitId && u.DepartmentId == a.ScopeId))))));
    }

    /// <summary>The tables that somebody else proposed not to publish, for this person to be the second pair of eyes.</summary>
    public static IQueryable<TargetTable> ToSecond(this PerfApprovalDb db, Actor actor)
    {
        var (bureau, me, everywhere) = (actor.BureauId, actor.Id, actor.Is(Role.BureauReviewer));
        return db.TargetTables.Where(t => t.BureauId == bureau && !t.Preparers.Contains(me)
            && db.Set<Withholding>().Any(w => w.BureauId == bureau && w.TableId == t.Id && w.PersonId != me && w.Answer == null && w.End == null)
            && (everywhere || db.TargetTables.PublishedBy(actor, db).Any(own => own.Id == t.Id)));
    }

    /// <summary>How many things the person's first page lists; of each kind no more are counted than a page shows.</summary>
    public static async Task<int> CountWaitingForAsync(this PerfApprovalDb db, Actor actor, CancellationToken stop)
    {
        var reviews = await db.ToReview(actor).CountSomeAsync(stop);
        var drafts = actor.Is(Role.Preparer) ? await db.ToFillIn(actor).CountSomeAsync(stop) + await db.ToAnswer(actor).CountSomeAsync(stop) : 0;
        var sets = actor.Is(Role.Publisher) ? await PublishingSet.ReadyFor(actor, db).CountSomeAsync(stop) : 0;
        var appointments = actor.Is(Role.Administrator) ? await db.ToAppointFor(actor).CountSomeAsync(stop) : 0;
        var seconds = actor.Is(Role.Publisher) || actor.Is(Role.BureauReviewer) ? await db.ToSecond(actor).CountSomeAsync(stop) : 0;
        return reviews + drafts + sets + appointments + seconds;
    }

    private static Task<int> CountSomeAsync<T>(this IQueryable<T> waiting, CancellationToken stop) => waiting.Select(_ => 1).Take(MostCounted).CountAsync(stop);
}
