namespace PerfApproval.Domain.Workflow;

/// <summary>One box of a workflow's diagram; stored states and decisions refer to it by its id.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Outcomes">What can happen here; each has its own connection.</param>
public abstract record Activity(string Id, string Name, DiagramPosition Position, IReadOnlyList<string> Outcomes)
{
    public void MustDeclare(string outcome)
    {
        if (Outcomes.Contains(outcome, StringComparer.Ordinal))
            return;
        var meant = Outcomes.FirstOrDefault(o => string.Equals(o, outcome, StringComparison.OrdinalIgnoreCase));
        throw new WorkflowException(meant is null
            ? $"环节“{Name}”不能这样办理；可以办理的有：{string.Join('、', Outcomes)}。"
            : $"办理结果的大小写不对，应当写作“{meant}”。");
    }
}
