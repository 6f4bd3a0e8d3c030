using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tests.Tables.Exploring;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Delegations;
using PerfApproval.Web.Jobs;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>Changes the people in the database as the pages for roles and delegations do.</summary>
internal sealed class StaffEnactment(IServiceProvider services, Situation at)
{
    private readonly PerfApprovalDb db = services.GetRequiredService<PerfApprovalDb>();

    private DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    private Guid BureauId => at.Scene.Cast.Place.BureauId;

    public async Task OfAsync(Move move)
    {
        if (move.Verb == Verb.Appoint) await AppointAsync(PersonAt(move.To), move.Post!);
        else if (move.Verb == Verb.Dismiss) await DismissAsync(PersonAt(move.To), move.Post!);
        else if (move.Verb == Verb.Delegate) await DelegateAsync(PersonAt(move.Who), PersonAt(move.To));
        else await EndDelegationAsync(PersonAt(move.Who));
        await db.SaveAsync(default);
        if (move.Verb is Verb.Appoint or Verb.Dismiss) await services.GetRequiredService<TableUpkeep>().FollowRolesAsync(BureauId, default);
    }

    private Person PersonAt(int place) => at.Scene.Cast.People[place];

    private async Task AppointAsync(Person person, Post post)
    {
        var held = await db.RoleAssignments.AsNoTracking().Where(a => a.BureauId == BureauId && a.PersonId == person.Id).ToListAsync();
        db.RoleAssignments.Add(RoleAssignment.Grant(person, post.Role, post.Scope, held, PersonAt(Cast.Administrator).Id, Now));
    }

    private async Task DismissAsync(Person person, Post post)
    {
        var (role, kind, id) = (post.Role, post.Scope.Kind, post.Scope.Id);
        var held = await db.RoleAssignments.SingleAsync(a => a.BureauId == BureauId && a.PersonId == person.Id
            && a.Role == role && a.ScopeKind == kind && a.ScopeId == id && a.EndedAt == null);
        held.End(PersonAt(Cast.Administrator).Id, Now);
    }

    private async Task DelegateAsync(Person principal, Person delegatee)
    {
        var own = await db.Delegations.AsNoTracking().Where(d => d.BureauId == BureauId && d.PrincipalId == principal.Id).ToListAsync();
        db.Delegations.Add(Delegation.Grant(await ActorAsync(principal), await ActorAsync(delegatee), Staff.From, Staff.Until, "出差", own, Now));
    }

    private async Task EndDelegationAsync(Person principal)
    {
        var actor = await ActorAsync(principal);
        (await db.DelegationsOf(actor).SingleAsync(d => d.PrincipalId == principal.Id && d.EndedAt == null)).End(actor, Now);
    }

    private async Task<Actor> ActorAsync(Person person) =>
        await db.ActorAsync(person.Id, default) ?? throw new InvalidOperationException($"{person.Name} does not live here.");
}
