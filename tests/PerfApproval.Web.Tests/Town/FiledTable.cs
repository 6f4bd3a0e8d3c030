using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Decisions;
using PerfApproval.Web.Features.Submissions;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Tests.Town;

/// <summary>A target table of the town, moved by the application's own use cases, each in a request of its own.</summary>
public sealed class FiledTable(SmallTown town, Person preparer, Guid id)
{
    /// <summary>What the unit says to every warning of the rules.</summary>
    public const string Reason = "按部门统一口径填报";

    public Guid Id { get; } = id;

    public Person Preparer { get; } = preparer;

    public static Task<FiledTable> ImportAsync(
        SmallTown town, Person preparer, BudgetUnit unit, TargetContent content, Round round) => town.DoAsync(async services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        var roster = await db.RosterAsync(town.Bureau.Id, unit.Id, CancellationToken.None);
        var run = await services.GetRequiredService<TargetTableDesk>().NewRunAsync(round, roster, CancellationToken.None);
        var table = TargetTable.Import(await town.ActorAsync(preparer), round.Id, content, "目标表.docx", run);
        db.TargetTables.Add(table);
        await db.SaveAsync(CancellationToken.None);
        return new FiledTable(town, preparer, table.Id);
    });

    public async Task<FiledTable> SubmitAsync()
    {
        await SubmitAsync(Guid.NewGuid());
        return this;
    }

    public Task<Submission> SubmitAsync(Guid key) => town.DoAsync(async services =>
        await services.GetRequiredService<SubmitTable>().RunAsync(await town.ActorAsync(Preparer), Id, "年初编报", key, Explanations.ForAll(Reason), CancellationToken.None));

    public Task<Withdrawal> WithdrawAsync(string reason = "金额需要核对") => ChangeAsync(Preparer, (table, actor, run) => table.Withdraw(actor, reason, run));

    /// <summary>Any other verb of the table, in the desk's transaction.</summary>
    public Task<T> ChangeAsync<T>(Person person, Func<TargetTable, Actor, WorkflowRun, T> verb) => town.DoAsync(async services =>
    {
        var actor = await town.ActorAsync(person);
        return await services.GetRequiredService<TargetTableDesk>().ChangeAsync(actor, Id, (table, run) => verb(table, actor, run), CancellationToken.None);
    });

    /// <summary>Sets the first finding of the submission under review aside.</summary>
    public Task<FindingDismissal> DismissAsync(Person reviewer, string reason = "行业固定说法") => town.DoAsync(async services =>
    {
        var (db, actor) = (services.GetRequiredService<PerfApprovalDb>(), await town.ActorAsync(reviewer));
        await db.LoadFindingsAsync(actor.BureauId, Id, default);
        return await services.GetRequiredService<TargetTableDesk>().ChangeAsync(actor, Id, (table, run) => table.DismissFinding(actor, 1, reason, run), default);
    });

    /// <summary>Puts a file beside the draft.</summary>
    public Task<Attachment> AttachAsync(string name, string text = "测算过程") => town.DoAsync(async services =>
    {
        var (db, actor) = (services.GetRequiredService<PerfApprovalDb>(), await town.ActorAsync(Preparer));
        var file = new AttachedFile(name, System.Text.Encoding.UTF8.GetBytes($"%PDF-1.7 {text}"));
        await db.LoadAttachmentsAsync(actor.BureauId, Id, default);
        return await services.GetRequiredService<TargetTableDesk>().ChangeAsync(actor, Id, (table, run) =>
        {
            var attachment = table.Attach(actor, AttachmentKind.Calculation, file, run);
            db.AttachmentContents.Add(new(attachment.BureauId, attachment.Id, file.Content));
            return attachment;
        }, default);
    });

    /// <summary>The publisher proposes that the table is not for publication, and the bureau's reviewer agrees.</summary>
    public async Task WithholdAsync(string reason)
    {
        await WithholdingAsync(town.People.Publisher, (t, publisher, run) => t.Withhold(publisher, WithholdingGround.StateSecret, reason, run));
        await WithholdingAsync(town.People.BureauHead, (t, second, run) => t.AnswerWithholding(second, agreed: true, "", run));
    }

    /// <summary>Any verb about not publishing, with what was said about it before.</summary>
    public Task<Withholding> WithholdingAsync(Person person, Func<TargetTable, Actor, WorkflowRun, Withholding> verb) => town.DoAsync(async services =>
    {
        var (db, actor) = (services.GetRequiredService<PerfApprovalDb>(), await town.ActorAsync(person));
        await db.LoadWithholdingsAsync(actor.BureauId, [Id], default);
        return await services.GetRequiredService<TargetTableDesk>().ChangeAsync(actor, Id, (table, run) => verb(table, actor, run), default);
    });

    public Task<Decision> ApproveAsync(Person reviewer) => DecideAsync(reviewer, Verdict.Approve);

    /// <param name="to">The outcome that names where to: ReturnToPreparer, ReturnToDepartment, ….</param>
    public Task<Decision> ReturnAsync(Person reviewer, string to) => DecideAsync(reviewer, Verdict.Return, to, "指标值偏低，请核实");

    public Task<Decision> RejectAsync(Person reviewer) => DecideAsync(reviewer, Verdict.Reject, null, "不属于本年度预算范围");

    /// <summary>Decides the task that is open for the reviewer, on the version that the table shows now.</summary>
    public async Task<Decision> DecideAsync(Person reviewer, Verdict verdict, string? returnTo = null, string reason = "")
    {
        var table = await ReadAsync();
        var ruling = RulingOn(table) with { Verdict = verdict, ReturnTo = returnTo, Reason = reason };
        return await DecideAsync(reviewer, OpenTask(table, reviewer).Id, ruling);
    }

    public Task<Decision> DecideAsync(Person reviewer, Guid taskId, Ruling ruling) => town.DoAsync(async services =>
        await services.GetRequiredService<RecordDecision>().RunAsync(await town.ActorAsync(reviewer), Id, taskId, ruling, CancellationToken.None));

    /// <summary>An approval of the version that the table shows now, with a key of its own.</summary>
    public static Ruling RulingOn(TargetTable table) => new(
        Verdict.Approve, null, "", table.CurrentVersionId, table.Versions.Single(v => v.Id == table.CurrentVersionId).Sha256,
        Factor.Session, Guid.NewGuid());

    /// <summary>The open task that is the person's own, or else the group's.</summary>
    public static ReviewTask OpenTask(TargetTable table, Person reviewer) =>
        table.Tasks.SingleOrDefault(t => t.IsOpen && t.PersonId == reviewer.Id) ?? table.Tasks.First(t => t.IsOpen);

    /// <summary>Submits and has whoever may approve stage after stage, until the table stands at this one.</summary>
    public async Task<FiledTable> ReachAsync(string stageKey)
    {
        await SubmitAsync();
        while (await ReadAsync() is var table && table.StageKey != stageKey)
        {
            var task = table.Tasks.First(t => t.IsOpen);
            await DecideAsync(await TakerOfAsync(task), task.Id, RulingOn(table) with { Opinion = await OpinionDueAsync(table) });
        }

        return this;
    }

    // 优 where the stage asks for an opinion.
    private Task<OpinionGiven?> OpinionDueAsync(TargetTable table) => town.DoAsync(async services =>
    {
        var workflow = await services.GetRequiredService<ReleasedWorkflows>()
            .PinnedAsync(services.GetRequiredService<PerfApprovalDb>(), table.WorkflowId, CancellationToken.None);
        var judgement = new Judgement(Rating.Excellent, "");
        return workflow.BlockingActivities[table.StageKey] is ReviewStage { OpinionDue: true }
            ? new OpinionGiven(judgement, judgement, judgement, judgement, Rating.Excellent, [])
            : null;
    });

    /// <summary>The table as the database has it now, with all that belongs to it.</summary>
    public Task<TargetTable> ReadAsync() => town.DoAsync(services => services.GetRequiredService<PerfApprovalDb>().TargetTables.AsNoTracking().AsSplitQuery()
        .Include(t => t.Versions).Include(t => t.Submissions).Include(t => t.Withdrawals).Include(t => t.Tasks).Include(t => t.Decisions)
        .Include(t => t.TakeBacks).Include(t => t.Opinions).Include(t => t.Corrections).Include(t => t.CorrectionAnswers)
        .Include(t => t.Terminations).Include(t => t.Copies).Include(t => t.Urgings)
        .Include(t => t.DraftChanges).Include(t => t.Changes).Include(t => t.ValueReasons).Include(t => t.Findings).Include(t => t.FindingDismissals)
        .Include(t => t.Withholdings).ThenInclude(w => w.Answer).Include(t => t.Withholdings).ThenInclude(w => w.End)
        .Include(t => t.Attachments).Include(t => t.AttachmentRemovals)
        .Include(t => t.Trail.OrderBy(e => e.Sequence)).SingleAsync(t => t.Id == Id));

    private Task<Person> TakerOfAsync(ReviewTask task) => town.DoAsync(services =>
    {
        var db = services.GetRequiredService<PerfApprovalDb>();
        return db.People.AsNoTracking().FirstAsync(p => p.Id == task.PersonId || task.PersonId == null && !task.Excluded.Contains(p.Id)
            && db.RoleAssignments.Any(a => a.PersonId == p.Id && a.Role == task.Role && a.ScopeId == task.ScopeId && a.EndedAt == null));
    });
}
