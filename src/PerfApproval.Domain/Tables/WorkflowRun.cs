using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;
using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tables;

/// <summary>All that moves one target table now: its engine and definition, its form and round, the people around it, and the time.</summary>
public sealed record WorkflowRun(
    IWorkflowEngine Engine, CompiledWorkflow Workflow, Form Form, RoundOccasion Occasion, Roster Roster, DateTimeOffset At)
{
    /// <summary>What a submission is reviewed by.</summary>
    public required RuleBook Rules { get; init; }

    /// <summary>The unit's other tables of the round as they stand, which a submission is held against.</summary>
    public IReadOnlyList<TargetContent> Neighbours { get; init; } = [];

    /// <summary>What deadlines are counted by.</summary>
    public WorkingCalendar Calendar { get; init; } = WorkingCalendar.Plain;

    /// <summary>The day it is in China.</summary>
    public DateOnly Today => WorkingCalendar.DayOf(At);
}
