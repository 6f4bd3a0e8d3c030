using Elsa.Workflows;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Running;

/// <summary>The effects of the burst under way, in the order in which its activities asked for them.</summary>
internal static class Effects
{
    private static readonly object Key = new();

    public static List<WorkflowEffect> Of(WorkflowExecutionContext context)
    {
        if (context.TransientProperties.TryGetValue(Key, out var effects))
            return (List<WorkflowEffect>)effects;
        var none = new List<WorkflowEffect>();
        context.TransientProperties[Key] = none;
        return none;
    }
}
