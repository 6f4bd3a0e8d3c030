using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>Where a reviewer decides on many tables at once (批量办理).</summary>
public sealed class BatchPage(CurrentActor current, ReviewReading reading, RecordBatch recordBatch) : FormPage
{
    // An empty value binds to nothing.
    [BindProperty]
    public IReadOnlyList<TickedTask?> Ticked { get; set; } = [];

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReviewList Reviews { get; private set; } = null!;

    /// <summary>What became of the batch that was sent; empty when none was.</summary>
    public IReadOnlyList<BatchAnswer> Answers { get; private set; } = [];

    private IEnumerable<TickedTask> Tasks => Ticked.OfType<TickedTask>();

    public override string FieldAtFault => !Tasks.Any() || !Reviews.MayBatch ? "reviews" : string.IsNullOrEmpty(Outcome) ? "batch" : "batch-reason";

    /// <param name="all">Whether every task is ticked to begin with.</param>
    public async Task OnGetAsync(bool all, CancellationToken stop)
    {
        await ShowAsync(stop);
        if (all) Reviews = Reviews with { Ticked = Reviews.Rows.Select(r => r.Task.TaskId).ToHashSet() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) throw new RuleBrokenException("有勾选的待办无法识别，这次没有办理；请刷新页面，重新勾选后再提交。");
        if (!Tasks.Any()) throw new RuleBrokenException("还没有勾选要办理的目标表，请勾选后再提交。");
        if (string.IsNullOrEmpty(Outcome)) throw new RuleBrokenException("还没有选择办理意见，请选择后再提交。");
        var verdict = DecisionChoice.VerdictOf(Outcome);
        var reason = Reason?.Trim() ?? "";
        if (verdict != Verdict.Approve && reason.Length == 0) throw new RuleBrokenException($"{verdict.InChinese()}需要写明理由，请填写后再提交。");

        var returnTo = verdict == Verdict.Return ? Outcome : null;
        Answers = await recordBatch.RunAsync(await current.GetAsync(stop), [.. Tasks.Select(t => t.Ruled(verdict, returnTo, reason))], stop);
        return await AnswerAsync(verdict, stop);
    }

    public override async Task ShowAsync(CancellationToken stop) => Reviews = await reading.ReadAsync(await current.GetAsync(stop), stop) with
    {
        Ticked = Tasks.Select(t => t.TaskId).ToHashSet(),
        Outcome = Outcome,
        Reason = Reason,
    };

    private async Task<IActionResult> AnswerAsync(Verdict verdict, CancellationToken stop)
    {
        if (Answers.All(a => a.IsRecorded))
        {
            TempData[Notice] = $"已批量办理 {Answers.Count} 份：{verdict.InChinese()}。";
            return LocalRedirect("/");
        }

        // What was refused is listed with its reason, so it is not ticked again.
        (Ticked, Outcome, Reason) = ([], null, null);
        await ShowAsync(stop);
        var answer = Page();
        if (!Answers.Any(a => a.IsRecorded)) answer.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return answer;
    }
}
