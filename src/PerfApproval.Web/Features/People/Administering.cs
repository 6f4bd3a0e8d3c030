using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.People;

/// <summary>Who may see and change the roles of a bureau's people.</summary>
public static class Administering
{
    /// <exception cref="RecordNotFoundException">The person is no administrator: for all others these pages do not exist.</exception>
    public static Actor WhoAdministers(this Actor actor) => actor.Is(Role.Administrator) ? actor : throw new RecordNotFoundException();
}
