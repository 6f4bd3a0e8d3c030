using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Delegations;

/// <summary>Where a reviewer delegates their turns for some days (委托).</summary>
public sealed class Index(CurrentActor current, PerfApprovalDb db, TimeProvider clock) : DelegationPage(current, db, clock)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await ShowAsync(stop);
        var person = PersonId ?? throw new RuleBrokenException("还没有选择受托人，请选择后再提交。");
        var from = From ?? throw new RuleBrokenException("还没有填写开始日期，请填写后再提交。");
        var until = Until ?? throw new RuleBrokenException("还没有填写结束日期，请填写后再提交。");
        var delegatee = await Db.ActorAsync(person, stop) is { } found && found.BureauId == Actor.BureauId ? found : throw new RecordNotFoundException();
        var own = await Db.Delegations.AsNoTracking().Where(d => d.BureauId == Actor.BureauId && d.PrincipalId == Actor.Id).ToListAsync(stop);
        // Asked for twice, given once.
        if (!own.Any(d => d.EndedAt is null && d.DelegateId == person && d.From == from && d.Until == until))
        {
            Db.Delegations.Add(Delegation.Grant(Actor, delegatee, from, until, Reason?.Trim() ?? "", own, Now));
            await Db.SaveAsync(stop);
        }

        return Done($"已委托{delegatee.Person.Name}在 {from.AsDay()} 至 {until.AsDay()} 代您办理。");
    }
}
