using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>A target table with the offices around it, moved by the verbs of the domain.</summary>
internal sealed class FiledTable
{
    private readonly ShippedDefinition definition;

    public FiledTable(Office office, ShippedDefinition definition, TargetContent content)
    {
        Office = office;
        this.definition = definition;
        Workflow = definition.Workflow;
        Rules = ShippedBook.Of(definition.Form.Id).SwitchedOff();
        Table = TargetTable.Import(office.AtWork(office.Preparer), Guid.NewGuid(), content, "目标表.docx", Run);
    }

    public Office Office { get; }

    public TargetTable Table { get; }

    public CompiledWorkflow Workflow { get; private set; }

    /// <summary>Nothing is found unless a test is about what is.</summary>
    public RuleBook Rules { get; set; }

    /// <summary>The unit's other tables.</summary>
    public IReadOnlyList<TargetContent> Neighbours { get; set; } = [];

    /// <summary>What moves the table now; each one is a minute later.</summary>
    public WorkflowRun Run => new(ShippedDefinition.Engine, Workflow, definition.Form, RoundOccasion.Annual, Office.Roster, Office.Tick()) { Rules = Rules, Neighbours = Neighbours };

    public IReadOnlyList<ReviewTask> OpenTasks => [.. Table.Tasks.Where(t => t.IsOpen)];

    public ReviewTask OpenTask => OpenTasks.ShouldHaveSingleItem();

    public TargetVersion CurrentVersion => Table.Versions.Single(v => v.Id == Table.CurrentVersionId);

    /// <summary>An approval of the version that the table shows now.</summary>
    public Ruling Approval => new(
        Verdict.Approve, null, "", CurrentVersion.Id, CurrentVersion.Sha256, Factor.Session, Guid.NewGuid());

    public FiledTable Submitted()
    {
        Submit(Office.Preparer);
        return this;
    }

    public FiledTable ApprovedBy(params Person[] reviewers)
    {
        foreach (var reviewer in reviewers) Approve(reviewer);
        return this;
    }

    public FiledTable ReturnedBy(Person reviewer, string to)
    {
        Return(reviewer, to);
        return this;
    }

    /// <summary>Approved by whoever may, stage after stage, until the table stands at this one.</summary>
    public FiledTable Reaching(string stage)
    {
        while (Table.StageKey != stage) ApproveOnce();
        return this;
    }

    /// <summary>Approved by one of those whose turn it is, with an opinion where one is due.</summary>
    public Decision ApproveOnce() => Decide(OpenTasks[0].Id, TakerOf(OpenTasks[0]), Approval with { Opinion = OpinionDue(Rating.Excellent) });

    /// <summary>An opinion where the stage asks for one.</summary>
    public OpinionGiven? OpinionDue(Rating overall)
    {
        var judgement = new Judgement(overall, "");
        return Workflow.BlockingActivities.GetValueOrDefault(Table.StageKey) is ReviewStage { OpinionDue: true }
            ? new(judgement, judgement, judgement, judgement, overall, [])
            : null;
    }

    public Submission Submit(Person preparer) => Table.Submit(Office.AtWork(preparer), "年初编报", Guid.NewGuid(), Run);

    public Decision Approve(Person reviewer) => Decide(reviewer, Approval);

    public Decision Return(Person reviewer, string? to, string reason = "指标值偏低，请核实") =>
        Decide(reviewer, Approval with { Verdict = Verdict.Return, ReturnTo = to, Reason = reason });

    public Decision Reject(Person reviewer, string reason = "不属于本年度预算范围") =>
        Decide(reviewer, Approval with { Verdict = Verdict.Reject, Reason = reason });

    /// <summary>Decides the reviewer's own open task, or else the group's.</summary>
    public Decision Decide(Person reviewer, Ruling ruling) =>
        Decide((OpenTasks.FirstOrDefault(t => t.PersonId == reviewer.Id) ?? OpenTasks[0]).Id, reviewer, ruling);

    public Decision Decide(Guid taskId, Person reviewer, Ruling ruling) => Table.Decide(taskId, Office.AtWork(reviewer), ruling, Run);

    public TakeBack TakeBack(Decision decision, string reason = "看错了一行") =>
        Table.TakeBackDecision(decision.Id, Office.AtWork(Office.Everybody.Single(p => p.Id == decision.PersonId)), reason, Run);

    public ReviewTask Transfer(Person reviewer, Person to) => Table.Transfer(TaskOf(reviewer).Id, Office.AtWork(reviewer), to.Id, "出差", Run);

    public ReviewTask Add(Person reviewer, Addition addition, Person added) =>
        Table.AddReviewer(TaskOf(reviewer).Id, Office.AtWork(reviewer), addition, added.Id, "请会审", Run);

    public void Remove(Person reviewer, ReviewTask added) => Table.RemoveReviewer(added.Id, Office.AtWork(reviewer), "不需要了", Run);

    /// <summary>After appointments and dismissals.</summary>
    public void RolesChanged() => Table.RolesChanged(Run);

    /// <summary>The reviewer's own open task, or else the group's.</summary>
    public ReviewTask TaskOf(Person reviewer) => OpenTasks.FirstOrDefault(t => t.PersonId == reviewer.Id) ?? OpenTasks[0];

    /// <summary>Goes on by another version from here.</summary>
    public void Move(CompiledWorkflow to, WorkflowMove move)
    {
        Table.MoveTo(to, move, Run);
        Workflow = to;
    }

    public Withdrawal Withdraw(Person preparer) => Table.Withdraw(Office.AtWork(preparer), "金额需要核对", Run);

    public void Publish(Person publisher) => Table.Publish(Office.AtWork(publisher), Guid.NewGuid(), Run);

    private Person TakerOf(ReviewTask task) => Office.Everybody.First(p => task.IsFor(Office.AtWork(p), Office.Place));
}
