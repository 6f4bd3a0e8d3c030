using System.Security.Claims;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Accounts;

/// <summary>Who is asking: read with the roles held at this moment, so that an ended role ends at once.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, PerfApprovalDb db, TimeProvider clock)
{
    private Actor? actor;

    /// <exception cref="RecordNotFoundException">Nobody is signed in, or the person is gone.</exception>
    public async Task<Actor> GetAsync(CancellationToken stop) =>
        actor ??= http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(id, out var person)
            ? await db.ActorOnAsync(person, WorkingCalendar.DayOf(clock.GetUtcNow()), stop) ?? throw new RecordNotFoundException()
            : throw new RecordNotFoundException();
}
