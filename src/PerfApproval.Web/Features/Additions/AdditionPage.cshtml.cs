using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Additions;

/// <summary>Where a reviewer has another one decide before or after themselves (加签).</summary>
public sealed class AdditionPage(CurrentActor current, TableReading reading, PerfApprovalDb db, TargetTableDesk desk)
    : PersonPickedPage(current, reading, db)
{
    [BindProperty]
    public Addition? Addition { get; set; }

    public override string FieldAtFault =>
        Choices.Count > 0 && Addition is null ? $"addition-{Table.Acts.Additions[0]}" : base.FieldAtFault;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var reviewer = await ActorAsync(stop);
        var addition = Addition ?? throw new RuleBrokenException("还没有选择前加签还是后加签，请选择后再提交。");
        var (chosen, name) = (Chosen, await NameOfAsync(Chosen, stop));
        await desk.ChangeAsync(reviewer, Id, (table, run) => table.AddReviewer(TaskId, reviewer, addition, chosen, Why, run), stop);
        return Done($"已{addition.InChinese()}{name}。");
    }

    protected override Task<IReadOnlyCollection<Guid>> EligibleAsync(CancellationToken stop) =>
        Task.FromResult<IReadOnlyCollection<Guid>>(Table.Acts.Addable);
}
