using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Data;

/// <summary>Which open tasks a person may decide now, in their own right or for somebody who delegated to them.</summary>
public static class ReviewTaskQueries
{
    /// <summary>The open tasks that are the person's to decide.</summary>
    public static IQueryable<ReviewTask> AwaitingDecisionBy(this IQueryable<ReviewTask> tasks, Actor actor, PerfApprovalDb db) =>
        tasks.WithinScopesOf(actor, db).AwaitingTurnOf(actor, db);

    /// <summary>Those of them at which the person reviews, without what waits to be published.</summary>
    public static IQueryable<ReviewTask> AwaitingReviewBy(this IQueryable<ReviewTask> tasks, Actor actor, PerfApprovalDb db) =>
        tasks.WithinReviewScopesOf(actor).AwaitingTurnOf(actor, db);

    private static IQueryable<ReviewTask> AwaitingTurnOf(this IQueryable<ReviewTask> tasks, Actor actor, PerfApprovalDb db)
    {
        var (bureau, me) = (actor.BureauId, actor.Id);
        var open = tasks.Where(t => t.BureauId == bureau && t.ClosedAt == null && !t.Excluded.Contains(me));
        var taken = actor.Principals.Count == 0 ? open.Where(t => t.PersonId == null || t.PersonId == me) : open.TakenByOrFor(actor, db);
        var signed = db.Signatures(bureau);
        return taken.WhoseTurnHasCome(db)
            // One person takes one turn at a stage: not this one who has another or has signed.
            .Where(t => !db.Tasks.Any(own => own.BureauId == bureau && own.WaitId == t.WaitId && own.ClosedAt == null && own.PersonId == me && own.Id != t.Id))
            .Where(t => !signed.Any(s => s.TableId == t.TableId && s.WaitId == t.WaitId && (s.PersonId == me || s.OnBehalfOf == me)));
    }

    // By scope first, which an index answers; whose right it is comes after.
    private static IQueryable<ReviewTask> WithinScopesOf(this IQueryable<ReviewTask> tasks, Actor actor, PerfApprovalDb db)
    {
        // Without a publisher's right the question after every table that waits to be published would only cost time.
        if (!actor.Is(Role.Publisher)) return tasks.WithinReviewScopesOf(actor);
        var (units, departments, ofBureau) = ReviewScopesOf(actor);
        var publishes = db.TargetTables.PublishedBy(actor, db);
        return tasks.Where(t => t.Role == Role.UnitReviewer && units.Contains(t.ScopeId)
            || t.Role == Role.DepartmentReviewer && departments.Contains(t.ScopeId)
            || t.Role == Role.BureauReviewer && ofBureau.Contains(t.ScopeId)
            || t.Role == Role.Publisher && publishes.Any(p => p.Id == t.TableId));
    }

    private static IQueryable<ReviewTask> WithinReviewScopesOf(this IQueryable<ReviewTask> tasks, Actor actor)
    {
        var (units, departments, ofBureau) = ReviewScopesOf(actor);
        // Most people review in one role: said without the others, an index answers it.
        return (units.Length, departments.Length, ofBureau.Length) switch
        {
            (0, 0, _) => tasks.Where(t => t.Role == Role.BureauReviewer && ofBureau.Contains(t.ScopeId)),
            (0, _, 0) => tasks.Where(t => t.Role == Role.DepartmentReviewer && departments.Contains(t.ScopeId)),
            (_, 0, 0) => tasks.Where(t => t.Role == Role.UnitReviewer && units.Contains(t.ScopeId)),
            _ => tasks.Where(t => t.Role == Role.UnitReviewer && units.Contains(t.ScopeId)
                || t.Role == Role.DepartmentReviewer && departments.Contains(t.ScopeId)
                || t.Role == Role.BureauReviewer && ofBureau.Contains(t.ScopeId)),
        };
    }

    private static (Guid[] Units, Guid[] Departments, Guid[] OfBureau) ReviewScopesOf(Actor actor) => (
        actor.ScopesLent(ScopeKind.Unit, Role.UnitReviewer),
        actor.ScopesLent(ScopeKind.Department, Role.DepartmentReviewer),
        [.. actor.ScopesLent(ScopeKind.Division, Role.BureauReviewer), .. actor.ScopesLent(ScopeKind.Bureau, Role.BureauReviewer)]);

    // A delegate decides in the right of each principal, but not where the principal has another turn or has signed.
    private static IQueryable<ReviewTask> TakenByOrFor(this IQueryable<ReviewTask> tasks, Actor actor, PerfApprovalDb db)
    {
        var (bureau, me) = (actor.BureauId, actor.Id);
        Guid[] people = [me, .. actor.Principals.Select(p => p.Id)];
        var signed = db.Signatures(bureau);
        return tasks.Where(t => t.Role == Role.Publisher || db.RoleAssignments.Any(a => a.BureauId == bureau && a.EndedAt == null
            && people.Contains(a.PersonId) && a.Role == t.Role && a.ScopeKind == t.ScopeKind && a.ScopeId == t.ScopeId
            && (t.PersonId == null || t.PersonId == a.PersonId) && !t.Excluded.Contains(a.PersonId)
            && (a.PersonId == me
                || !db.Tasks.Any(own => own.BureauId == bureau && own.WaitId == t.WaitId && own.ClosedAt == null && own.PersonId == a.PersonId && own.Id != t.Id)
                && !signed.Any(s => s.TableId == t.TableId && s.WaitId == t.WaitId && (s.PersonId == a.PersonId || s.OnBehalfOf == a.PersonId)))));
    }

    // 前加签 goes before the one who added them, 后加签 after.
    private static IQueryable<ReviewTask> WhoseTurnHasCome(this IQueryable<ReviewTask> tasks, PerfApprovalDb db) => tasks.Where(t =>
        !db.Tasks.Any(other => other.BureauId == t.BureauId && other.TableId == t.TableId && other.ClosedAt == null
            && (other.AddedFor == t.TurnId && other.Addition == Addition.Before
                || t.Addition == Addition.After && other.TurnId == t.AddedFor)));

    // Who stands behind the decisions that nobody took back.
    private static IQueryable<Signature> Signatures(this PerfApprovalDb db, Guid bureau) =>
        from decision in db.Decisions
        join task in db.Tasks on new { decision.BureauId, Id = decision.TaskId } equals new { task.BureauId, task.Id }
        where decision.BureauId == bureau && !db.TakeBacks.Any(b => b.BureauId == bureau && b.DecisionId == decision.Id)
        select new Signature { TableId = task.TableId, WaitId = task.WaitId, PersonId = decision.PersonId, OnBehalfOf = decision.OnBehalfOf };

    private sealed record Signature
    {
        public required Guid TableId { get; init; }

        public required string WaitId { get; init; }

        public required Guid PersonId { get; init; }

        public required Guid? OnBehalfOf { get; init; }
    }
}
