using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Delegations;

/// <summary>One delegation of the list, with the names of both.</summary>
public sealed record DelegationRow(Delegation Delegation, string Principal, string Delegate)
{
    public static IQueryable<DelegationRow> Of(IQueryable<Delegation> delegations, PerfApprovalDb db) =>
        from delegation in delegations
        join principal in db.People on new { delegation.BureauId, Id = delegation.PrincipalId } equals new { principal.BureauId, principal.Id }
        join delegatee in db.People on new { delegation.BureauId, Id = delegation.DelegateId } equals new { delegatee.BureauId, delegatee.Id }
        orderby delegation.EndedAt != null, delegation.From descending, delegation.Id
        select new DelegationRow(delegation, principal.Name, delegatee.Name);

    public string StateOn(DateOnly today) => Delegation switch
    {
        { EndedAt: { } ended } => $"{ended.InChina()} 结束",
        _ when Delegation.IsActiveOn(today) => "生效中",
        _ => today < Delegation.From ? "未到日期" : "已到期",
    };

    public bool MayBeEndedBy(Actor actor, DateOnly today) => Delegation.EndedAt is null && today <= Delegation.Until
        && (Delegation.PrincipalId == actor.Id || actor.Is(Role.Administrator));
}
