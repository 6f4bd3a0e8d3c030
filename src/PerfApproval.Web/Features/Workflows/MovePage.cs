using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Workflow;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Features.People;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>A page about one move: what it would do, who agreed on it, how far it has come and what it left.</summary>
public abstract class MovePage(CurrentActor current, PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows) : FormPage
{
    private const int MostListed = 500;

    [FromRoute]
    public Guid Id { get; set; }

    public WorkflowMove Move { get; private set; } = null!;

    public string ProposedBy { get; private set; } = "";

    public string ConfirmedBy { get; private set; } = "";

    /// <summary>What it would do now; null once it was agreed on or given up.</summary>
    public MovePreview? Preview { get; private set; }

    public int Moved { get; private set; }

    public int Remaining { get; private set; }

    public int LeftCount { get; private set; }

    public IReadOnlyList<HinderedTable> Left { get; private set; } = [];

    public override string FieldAtFault => "move";

    protected PerfApprovalDb Db { get; } = db;

    public static string StateOf(WorkflowMove move) => move switch
    {
        { WithdrawnAt: not null } => "已撤销",
        { FinishedAt: not null } => "已完成",
        { ConfirmedAt: not null } => "进行中",
        _ => "待另一位系统管理员确认",
    };

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public override async Task ShowAsync(CancellationToken stop)
    {
        var administrator = await AdministratorAsync(stop);
        Db.ChangeTracker.Clear();
        Move = await Db.Moves.AsNoTracking().SingleOrDefaultAsync(m => m.BureauId == administrator.BureauId && m.Id == Id, stop)
            ?? throw new RecordNotFoundException();
        ViewData["Title"] = "迁移流程版本";
        ProposedBy = await NameOfAsync(Move.ProposedBy, stop);
        ConfirmedBy = Move.ConfirmedBy is { } second ? await NameOfAsync(second, stop) : "";
        if (Move.IsOpen && Move.ConfirmedAt is null)
            Preview = await MovePreview.ReadAsync(Db, desk, workflows, administrator, Move.FromId, Move.ToId, stop);
        await CountAsync(stop);
    }

    protected async Task<Actor> AdministratorAsync(CancellationToken stop) => (await current.GetAsync(stop)).WhoAdministers();

    protected async Task<WorkflowMove> FindAsync(Actor administrator, CancellationToken stop) =>
        await Db.Moves.SingleOrDefaultAsync(m => m.BureauId == administrator.BureauId && m.Id == Id, stop) ?? throw new RecordNotFoundException();

    protected IActionResult Done(string sentence)
    {
        TempData[Notice] = sentence;
        return LocalRedirect($"/workflow-moves/{Id}");
    }

    private async Task CountAsync(CancellationToken stop)
    {
        var turns = Db.MoveTurns.AsNoTracking().Where(t => t.BureauId == Move.BureauId && t.MoveId == Move.Id);
        Moved = await turns.CountAsync(t => t.Obstacle == null, stop);
        LeftCount = await turns.CountAsync(t => t.Obstacle != null, stop);
        Left = await turns.Where(t => t.Obstacle != null)
            .Join(Db.TargetTables, t => new { t.BureauId, Id = t.TableId }, t => new { t.BureauId, t.Id }, (turn, table) => new { turn, table })
            .OrderBy(r => r.table.Name).ThenBy(r => r.table.Id).Take(MostListed)
            .Select(r => new HinderedTable(r.table.Id, r.table.Name, r.table.StageName, r.turn.Obstacle!)).ToListAsync(stop);
        Remaining = !Move.IsUnderWay ? 0 : await Db.TargetTables.CountAsync(
            t => t.BureauId == Move.BureauId && t.WorkflowId == Move.FromId && t.WaitId != null
                && !turns.Any(turn => turn.TableId == t.Id), stop);
    }

    private Task<string> NameOfAsync(Guid person, CancellationToken stop) =>
        Db.People.Where(p => p.BureauId == Move.BureauId && p.Id == person).Select(p => p.Name).SingleAsync(stop);
}
