using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.Decisions;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>What waits for the person who is signed in (我的待办).</summary>
public sealed class Index(CurrentActor current, ReviewReading reading, PerfApprovalDb db, TimeProvider clock) : PageModel
{
    // A page that a person can work through; what was done makes room for the rest.
    public const int MostShown = RecordBatch.MostTasks;

    public Actor Actor { get; private set; } = null!;

    public ReviewList Reviews { get; private set; } = null!;

    public IReadOnlyList<AnswerRow> Answers { get; private set; } = [];

    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];

    public IReadOnlyList<PublishingSet> Publishing { get; private set; } = [];

    public IReadOnlyList<SecondRow> Seconds { get; private set; } = [];

    public IReadOnlyList<AppointmentRow> Appointments { get; private set; } = [];

    /// <summary>The few numbers that matter today.</summary>
    public IReadOnlyList<TodaysFigure> Figures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Actor = await current.GetAsync(stop);
        Reviews = await reading.ReadAsync(Actor, stop);
        if (Actor.Is(Role.Preparer)) (Answers, Drafts) = (await AnswersAsync(stop), await DraftsAsync(stop));
        if (Actor.Is(Role.Publisher)) Publishing = await PublishingSet.ReadyFor(Actor, db).Take(MostShown).ToListAsync(stop);
        if (Actor.Is(Role.Publisher) || Actor.Is(Role.BureauReviewer)) Seconds = await SecondsAsync(stop);
        if (Actor.Is(Role.Administrator)) Appointments = await AppointmentsAsync(stop);
        Figures = [.. TodaysFigure.Of(Actor, Reviews, Drafts, Answers, await HandledLatelyAsync(stop), clock.GetUtcNow().DateInChina())];
    }

    // Of the last seven days.
    private Task<int> HandledLatelyAsync(CancellationToken stop)
    {
        var (bureau, me, since) = (Actor.BureauId, Actor.Id, clock.GetUtcNow().AddDays(-7));
        return db.Decisions.Where(d => d.BureauId == bureau && d.PersonId == me && d.At >= since).Take(1000).CountAsync(stop);
    }

    private Task<List<AnswerRow>> AnswersAsync(CancellationToken stop) => (
        from table in db.ToAnswer(Actor)
        join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
        orderby table.ChangedAt
        select new AnswerRow(table.Id, unit.Name, table.Name, table.StageName, table.ChangedAt)).Take(MostShown).ToListAsync(stop);

    private Task<List<DraftRow>> DraftsAsync(CancellationToken stop) => (
        from table in db.ToFillIn(Actor)
        join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
        orderby table.Status == TargetStatus.Returned descending, unit.Code, table.Number
        let last = db.Decisions.Where(d => d.BureauId == table.BureauId && d.TableId == table.Id && d.Verdict == Verdict.Return)
            .OrderByDescending(d => d.At).FirstOrDefault()
        select new DraftRow(table.Id, unit.Name, table.Name, table.Amount, table.Status, table.ChangedAt,
            table.Status == TargetStatus.Returned && last != null ? last.PersonName + "：" + last.Reason : null))
        .Take(MostShown).ToListAsync(stop);

    private Task<List<SecondRow>> SecondsAsync(CancellationToken stop) => (
        from table in db.ToSecond(Actor)
        join unit in db.Units on new { table.BureauId, Id = table.UnitId } equals new { unit.BureauId, unit.Id }
        join withholding in db.Set<Withholding>() on new { table.BureauId, TableId = table.Id } equals new { withholding.BureauId, withholding.TableId }
        where withholding.Answer == null && withholding.End == null
        orderby withholding.At
        select new SecondRow(table.Id, unit.Name, table.Name, withholding.PersonName, withholding.At)).Take(MostShown).ToListAsync(stop);

    private Task<List<AppointmentRow>> AppointmentsAsync(CancellationToken stop) =>
        AppointmentRow.Of(db.ToAppointFor(Actor), db).Take(MostShown).ToListAsync(stop);
}

/// <summary>A table whose proposed corrections this person's unit has to answer.</summary>
public sealed record AnswerRow(Guid TableId, string Unit, string Name, string Stage, DateTimeOffset Since);

/// <summary>A table that somebody proposed not to publish.</summary>
public sealed record SecondRow(Guid TableId, string Unit, string Name, string ProposedBy, DateTimeOffset Since);

/// <summary>A table that this person is to fill in, with the reason if it was returned.</summary>
public sealed record DraftRow(
    Guid TableId, string Unit, string Name, decimal? Amount, TargetStatus Status, DateTimeOffset Since, string? ReturnedWith);
