using PerfApproval.Domain.People;

namespace PerfApproval.Domain.Workflow;

/// <summary>What two administrators decide together: that a bureau's running tables go on by another version of their workflow.</summary>
public sealed class WorkflowMove
{
    private WorkflowMove() { }

    public Guid BureauId { get; private set; }

    public Guid Id { get; private set; }

    public string DefinitionId { get; private set; } = "";

    public string FromId { get; private set; } = "";

    public string ToId { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public Guid ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public Guid? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>When the last table had had its turn.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public bool IsOpen => WithdrawnAt is null && FinishedAt is null;

    /// <summary>Whether tables are being moved.</summary>
    public bool IsUnderWay => IsOpen && ConfirmedAt is not null;

    /// <exception cref="RuleBrokenException">No administrator, not two versions of one workflow, no reason, or another move is open.</exception>
    public static WorkflowMove Propose(
        Actor administrator, WorkflowDefinition from, WorkflowDefinition to, string reason, IEnumerable<WorkflowMove> others, DateTimeOffset at)
    {
        MustAdminister(administrator);
        if (from.DefinitionId != to.DefinitionId || from.Id == to.Id)
            throw new RuleBrokenException("迁移只能在同一流程的两个不同版本之间进行，请重新选择版本。");
        if (string.IsNullOrWhiteSpace(reason)) throw new RuleBrokenException("迁移需要写明理由，请填写后再提交。");
        if (others.Any(m => m.IsOpen && m.DefinitionId == from.DefinitionId))
            throw new RuleBrokenException($"流程“{from.Name}”已有一项迁移没有办完，请先办完或撤销它。");
        return new()
        {
            BureauId = administrator.BureauId,
            Id = Guid.CreateVersion7(at),
            DefinitionId = from.DefinitionId,
            FromId = from.Id,
            ToId = to.Id,
            Reason = reason.Trim(),
            ProposedBy = administrator.Id,
            ProposedAt = at,
        };
    }

    /// <summary>Lets the tables be moved: the second of the two people.</summary>
    public void Confirm(Actor administrator, DateTimeOffset at)
    {
        MustAdminister(administrator);
        MustAwaitConfirmation();
        if (administrator.Id == ProposedBy) throw new RuleBrokenException("迁移由您提出，须由另一位系统管理员确认。");
        ConfirmedBy = administrator.Id;
        ConfirmedAt = at;
    }

    /// <summary>Gives the move up before any table was moved.</summary>
    public void Withdraw(Actor administrator, DateTimeOffset at)
    {
        MustAdminister(administrator);
        MustAwaitConfirmation();
        WithdrawnBy = administrator.Id;
        WithdrawnAt = at;
    }

    public void Finish(DateTimeOffset at)
    {
        if (!IsUnderWay) throw new RuleBrokenException("这项迁移没有在进行，请刷新页面查看。");
        FinishedAt = at;
    }

    private void MustAwaitConfirmation()
    {
        if (WithdrawnAt is not null) throw new RuleBrokenException("这项迁移已经撤销，请刷新页面查看。");
        if (ConfirmedAt is not null) throw new RuleBrokenException("这项迁移已经确认，不能再确认或撤销。");
    }

    private static void MustAdminister(Actor actor)
    {
        if (!actor.Is(Role.Administrator)) throw new RuleBrokenException("只有系统管理员可以迁移流程版本。");
    }
}
