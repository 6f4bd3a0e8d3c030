using PerfApproval.Domain.People;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Exports;

/// <summary>Who may read all entries of a bureau.</summary>
public static class ReadingEntries
{
    /// <exception cref="RecordNotFoundException">For everybody but auditors and administrators these pages do not exist.</exception>
    public static Actor WhoReadsEntries(this Actor actor) =>
        actor.Is(Role.Auditor) || actor.Is(Role.Administrator) ? actor : throw new RecordNotFoundException();
}
