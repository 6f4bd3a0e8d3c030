namespace PerfApproval.Domain.Workflow;

/// <summary>What happens when a stage's deadline passes.</summary>
public enum OverdueAction
{
    /// <summary>催办: the reviewers are told, nothing moves.</summary>
    Remind,

    /// <summary>升级: the table goes on to a higher stage by the outcome Timeout.</summary>
    Escalate,

    /// <summary>自动退回: the table goes back by the outcome Timeout.</summary>
    Return,
}
