using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Submissions;

/// <summary>A preparer's submission of a draft, from the table's page or a command.</summary>
public sealed class SubmitTable(TargetTableDesk desk)
{
    /// <summary>Submits the draft, or gives the submission that was made under the same key.</summary>
    public Task<Submission> RunAsync(Actor preparer, Guid tableId, string reason, Guid key, CancellationToken stop) =>
        desk.ChangeAsync(preparer, tableId, (table, run) =>
            table.Submissions.FirstOrDefault(s => s.Key == key && s.PersonId == preparer.Id)
            ?? table.Submit(preparer, reason, key, run), stop);
}
