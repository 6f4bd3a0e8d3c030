using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Decisions;

namespace PerfApproval.Web.Demonstration;

/// <summary>Leaves some tables in the midst of a review: one vote of two given, a reviewer added, turns delegated, corrections to answer.</summary>
public sealed class DemonstrationMidway(
    PerfApprovalDb db, TargetTableDesk desk, RecordDecision recordDecision, DemonstrationReview review, TimeProvider clock)
{
    private const string Misprint = "水泵更完成率", Corrected = "水泵更换完成率";

    /// <summary>Each step looks at what is there, so that running it again changes nothing.</summary>
    public async Task RunAsync(DemonstrationProgress progress, IReadOnlyList<Actor> people, CancellationToken stop)
    {
        if (progress == DemonstrationProgress.Submitted)
        {
            await AddReviewerAsync(people, stop);
            await VoteAsync(people, stop);
            await DelegateAsync(people, stop);
        }

        if (progress == DemonstrationProgress.Imported) await CorrectAsync(people, stop);
    }

    private async Task AddReviewerAsync(IReadOnlyList<Actor> people, CancellationToken stop)
    {
        var table = await db.TargetTables.AsNoTracking().FirstAsync(t => t.BureauId == people[0].BureauId && t.Number == 1, stop);
        if (!await review.ApproveUpToAsync("bureau-review", table.Id, people, stop)
            || await db.Tasks.AnyAsync(t => t.TableId == table.Id && t.AddedBy != null, stop)) return;
        var (reviewer, head) = (Reviewing(people, ScopeKind.Division)[0], Reviewing(people, ScopeKind.Bureau)[0]);
        await desk.ChangeAsync(reviewer, table.Id, (t, run) =>
            t.AddReviewer(t.Tasks.Single(o => o.IsOpen).Id, reviewer, Addition.Before, head.Id, "预算较上年增加较多，请局领导先看", run), stop);
    }

    private async Task VoteAsync(IReadOnlyList<Actor> people, CancellationToken stop)
    {
        var table = await db.TargetTables.AsNoTracking().Where(t => t.BureauId == people[0].BureauId).OrderByDescending(t => t.Amount).FirstAsync(stop);
        if (await review.ApproveUpToAsync("performance-review", table.Id, people, stop)
            && !await db.Decisions.AnyAsync(d => d.TableId == table.Id && d.StageKey == "performance-review", stop))
            await review.ApproveAsync(Reviewing(people, ScopeKind.Division)[^1], t => t.TableId == table.Id, stop);
    }

    private async Task DelegateAsync(IReadOnlyList<Actor> people, CancellationToken stop)
    {
        var (principal, delegatee) = (people.First(p => p.Is(Role.DepartmentReviewer)), people.First(p => p.Is(Role.UnitReviewer)));
        if (await db.Delegations.AnyAsync(d => d.BureauId == principal.BureauId, stop)) return;
        var now = clock.GetUtcNow();
        var today = Domain.Organization.WorkingCalendar.DayOf(now);
        db.Delegations.Add(Delegation.Grant(principal, delegatee, today, today.AddDays(30), "外出培训", [], now));
        await db.SaveAsync(stop);
        db.ChangeTracker.Clear();
    }

    private async Task CorrectAsync(IReadOnlyList<Actor> people, CancellationToken stop)
    {
        var table = await db.TargetTables.AsNoTracking().FirstAsync(t => t.BureauId == people[0].BureauId && t.Draft.Contains(Misprint), stop);
        if (table.Pass == 0) await review.SubmitAsync(people.First(p => p.Is(Role.Preparer)), table.Id, stop);
        if (!await review.ApproveUpToAsync("performance-review", table.Id, people, stop)) return;
        var version = await db.Versions.AsNoTracking().Where(v => v.TableId == table.Id).OrderByDescending(v => v.Number).FirstAsync(stop);
        var reviewer = Reviewing(people, ScopeKind.Division)[^1];
        var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.TableId == table.Id && t.ClosedAt == null, stop);
        await recordDecision.RunAsync(reviewer, table.Id, task.Id, Rated(version), stop);
    }

    private static Ruling Rated(TargetVersion version)
    {
        var indicator = TargetContent.Parse(version.Content).Project!.Indicators.First(i => i.Name == Misprint);
        Judgement fine = new(Rating.Excellent, "");
        return new(Verdict.Approve, null, "", version.Id, version.Sha256, Factor.Session, Guid.CreateVersion7())
        {
            Opinion = new(new(Rating.Good, "指标名称有漏字"), fine, fine, fine, Rating.Good, [new(indicator.Id, "请核对指标名称")]),
            Corrections = [new(indicator.Id, TargetCells.IndicatorName, Misprint, Corrected)],
        };
    }

    // In the order in which they were appointed.
    private static List<Actor> Reviewing(IEnumerable<Actor> people, ScopeKind kind) =>
        [.. people.Where(p => p.Is(Role.BureauReviewer) && p.Roles[0].ScopeKind == kind)];
}
