using PerfApproval.Domain;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Submissions;

/// <summary>A preparer's submission of a draft, from the table's page or a command.</summary>
public sealed class SubmitTable(PerfApprovalDb db, TargetTableDesk desk)
{
    /// <summary>Submits the draft, or gives the submission that was made under the same key and is under review.</summary>
    /// <exception cref="RuleBrokenException">There is an error in it, or a reason is missing.</exception>
    public Task<Submission> RunAsync(Actor preparer, Guid tableId, string reason, Guid key, Explanations explained, CancellationToken stop) =>
        SubmitAsync(preparer, tableId, key, (table, run) => table.Submit(preparer, reason, key, run, explained), stop);

    /// <summary>Submits the draft only as the preparer saw it.</summary>
    /// <param name="seenSha256">The hash of what the page showed.</param>
    /// <exception cref="RuleBrokenException">Somebody changed the draft since, there is an error in it, or a reason is missing.</exception>
    public Task<Submission> RunAsync(
        Actor preparer, Guid tableId, string seenSha256, string reason, Guid key, Explanations explained, CancellationToken stop) =>
        SubmitAsync(preparer, tableId, key, (table, run) => Seen(table, seenSha256).Submit(preparer, reason, key, run, explained), stop);

    private async Task<Submission> SubmitAsync(
        Actor preparer, Guid tableId, Guid key, Func<TargetTable, WorkflowRun, Submission> submit, CancellationToken stop)
    {
        var neighbours = await db.NeighboursAsync(preparer.BureauId, tableId, stop);
        return await desk.ChangeAsync(preparer, tableId, (table, run) =>
            Known(table, preparer, key) ?? submit(table, run with { Neighbours = neighbours }), stop);
    }

    // A page that was left open while the table came back has submitted nothing of what was changed since.
    private static Submission? Known(TargetTable table, Actor preparer, Guid key) => table.Status is TargetStatus.Drafting or TargetStatus.Returned
        ? null
        : table.Submissions.FirstOrDefault(s => s.Key == key && s.PersonId == preparer.Id);

    private static TargetTable Seen(TargetTable table, string sha256) => CanonicalJson.Sha256(table.Draft) == sha256
        ? table
        : throw new RuleBrokenException($"您打开本页之后，《{table.Name}》的草稿又有人改过，还没有提交；请核对下面最新的内容，再按“提交审核”。");
}
