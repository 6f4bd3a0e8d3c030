using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Publications;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Tables.Exploring;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Features.Publications;
using PerfApproval.Web.Features.Submissions;
using PerfApproval.Web.Jobs;

namespace PerfApproval.Web.Tests.Walking;

/// <summary>Does to the stored table what a move does to the table in memory, as the application does it for a person in a request.</summary>
internal sealed class Enactment(IServiceProvider services, Situation at, Guid tableId, Likeness likeness)
{
    private readonly PerfApprovalDb db = services.GetRequiredService<PerfApprovalDb>();
    private readonly TargetTableDesk desk = services.GetRequiredService<TargetTableDesk>();

    private Guid BureauId => at.Scene.Cast.Place.BureauId;

    /// <exception cref="RuleBrokenException">The application refuses it.</exception>
    /// <exception cref="RecordNotFoundException">The person does not see the table.</exception>
    public async Task OfAsync(Move move)
    {
        switch (move.Verb)
        {
            case Verb.Wait: break;
            case Verb.PassDeadline or Verb.RemindOfDeadline: await desk.ChangeIdleAsync(BureauId, tableId, at.DeedOf(move).DoTo, default); break;
            case Verb.RolesChanged: await services.GetRequiredService<TableUpkeep>().FollowRolesAsync(BureauId, default); break;
            case Verb.Appoint or Verb.Dismiss or Verb.Delegate or Verb.EndDelegation: await new StaffEnactment(services, at).OfAsync(move); break;
            default: await OnTableAsync(await StoredAsync(at.DeedOf(move))); break;
        }
    }

    private Task OnTableAsync(Deed deed) => deed.Verb switch
    {
        Verb.Submit => services.GetRequiredService<SubmitTable>().RunAsync(deed.Actor!, tableId, "年初编报", Guid.NewGuid(), Explanations.ForAll(Deed.Reason), default),
        Verb.Decide => services.GetRequiredService<RecordDecision>().RunAsync(deed.Actor!, tableId, deed.On, deed.Ruling!, default),
        Verb.Publish => PublishAsync(deed),
        Verb.SetAside => SetAsideAsync(deed),
        _ => ChangeAsync(deed),
    };

    private Task<bool> ChangeAsync(Deed deed) => desk.ChangeAsync(deed.Actor!, tableId, (table, run) =>
    {
        deed.DoTo(table, run);
        return true;
    }, default);

    private async Task SetAsideAsync(Deed deed)
    {
        await db.LoadFindingsAsync(BureauId, tableId, default);
        await ChangeAsync(deed);
    }

    private async Task PublishAsync(Deed deed)
    {
        var unit = new Scope(ScopeKind.Unit, at.Scene.Cast.Place.UnitId);
        var round = await db.Rounds.AsNoTracking().SingleAsync(r => r.BureauId == BureauId);
        var current = await services.GetRequiredService<PublishableTables>().CurrentAsync(round, unit, default);
        try
        {
            await services.GetRequiredService<ReleasePublication>().RunAsync(deed.Actor!, unit, round.Id, PublicationTerms.Everything, current?.Id, default);
        }
        catch (RuleBrokenException)
        {
            // A publication has sentences of its own for many tables at once; what the table itself says is asked besides.
            await ChangeAsync(deed);
            throw;
        }
    }

    // The same with the people as the database knows them, about the row that the database keeps.
    private async Task<Deed> StoredAsync(Deed deed)
    {
        var today = WorkingCalendar.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        return deed with
        {
            Actor = deed.Actor is { } actor ? await db.ActorOnAsync(actor.Id, today, default) : null,
            To = deed.To is { } recipient ? await db.ActorAsync(recipient.Id, default) : null,
            On = likeness.StoredId(deed.On),
            Ruling = deed.Ruling is { } ruling ? ruling with { VersionId = likeness.StoredId(ruling.VersionId) } : null,
        };
    }
}
