using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Delegations;

/// <summary>Whom delegations (委托) concern: reviewers their own, administrators and auditors all of their bureau.</summary>
public static class Delegating
{
    public static bool SeesDelegations(this Actor actor) => actor.Reviews || actor.SeesAllDelegations();

    public static bool SeesAllDelegations(this Actor actor) => actor.Is(Role.Administrator) || actor.Is(Role.Auditor);

    /// <exception cref="RecordNotFoundException">For all others these pages do not exist.</exception>
    public static Actor WhoSeesDelegations(this Actor actor) => actor.SeesDelegations() ? actor : throw new RecordNotFoundException();

    /// <summary>The delegations that the person may see.</summary>
    public static IQueryable<Delegation> DelegationsOf(this PerfApprovalDb db, Actor actor)
    {
        var (bureau, me, all) = (actor.BureauId, actor.Id, actor.SeesAllDelegations());
        return db.Delegations.Where(d => d.BureauId == bureau && (all || d.PrincipalId == me || d.DelegateId == me));
    }
}
