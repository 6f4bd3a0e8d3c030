using Elsa.Workflows;
using Elsa.Workflows.Pipelines.WorkflowExecution;

namespace PerfApproval.Elsa.Running;

/// <summary>Loads a workflow's variables before a burst and saves them afterwards, which Elsa leaves to its runtime.</summary>
internal sealed class VariablesMiddleware(WorkflowMiddlewareDelegate next, IVariablePersistenceManager variables) : WorkflowExecutionMiddleware(next)
{
    public override async ValueTask InvokeAsync(WorkflowExecutionContext context)
    {
        await variables.LoadVariablesAsync(context);
        await Next(context);
        await variables.SaveVariablesAsync(context);
    }
}
