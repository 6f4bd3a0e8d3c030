using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Elsa.Workflows.State;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Workflow;
using WorkflowInput = PerfApproval.Domain.Workflow.WorkflowInput;

namespace PerfApproval.Elsa.Running;

/// <summary>Elsa.Workflows.Core with nothing around it: it loads graphs and runs one burst at a time.</summary>
internal sealed class ElsaCore : IDisposable
{
    private readonly ServiceProvider services = ElsaServices.Build();

    public ElsaCore()
    {
        // Elsa makes the activities of a definition from this register, and puts a stand-in where a type is not in it.
        services.GetRequiredService<IActivityRegistry>().RegisterAsync(ActivityTypes.All).RunNow();
    }

    public WorkflowGraph Load(WorkflowDefinition definition, string definitionJson) =>
        InScope(scope => new GraphLoader(scope).Load(definition, definitionJson));

    public ElsaBurst Start(WorkflowGraph graph, Token token, WorkflowInput facts) => InScope(scope =>
    {
        scope.GetRequiredService<Numbering>().Continue(token);
        var context = WorkflowExecutionContext.CreateAsync(
            scope, graph, token.Instance, correlationId: null, input: Decided.With(Outcome.Done, facts)).RunNow();
        context.ScheduleWorkflow();
        return Run(context);
    });

    public ElsaBurst Resume(WorkflowGraph graph, Token token, WorkflowState memory, string outcome, WorkflowInput facts) => InScope(scope =>
    {
        scope.GetRequiredService<Numbering>().Continue(token);
        var context = WorkflowExecutionContext.CreateAsync(scope, graph, memory, input: Decided.With(outcome, facts)).RunNow();
        context.ScheduleBookmark(memory.Bookmarks.Single());
        return Run(context);
    });

    public WorkflowState Remember(string memory, Token token)
    {
        var state = Parse(memory);
        // Elsa would resume something else, or nothing, without a word.
        var fits = state.Id == token.Instance && state.DefinitionVersionId == token.Definition
            && state.SubStatus == WorkflowSubStatus.Suspended
            && state.Bookmarks.Count == 1 && state.Bookmarks.Single() is { } bookmark
            && bookmark.ActivityId == token.At
            && state.ActivityExecutionContexts.Any(c => c.Id == bookmark.ActivityInstanceId);
        return fits ? state : throw TokenText.Inconsistent();
    }

    public void Dispose() => services.Dispose();

    private T InScope<T>(Func<IServiceProvider, T> work)
    {
        using var scope = services.CreateScope();
        try
        {
            return work(scope.ServiceProvider);
        }
        catch (Exception fault) when (fault is not WorkflowException)
        {
            throw new WorkflowException("Elsa 在这个流程上出错，已停止且未作任何改动；请联系系统管理员核对流程定义和这张表的流程状态。", fault);
        }
    }

    private ElsaBurst Run(WorkflowExecutionContext context)
    {
        var effects = Effects.Of(context);
        var state = context.GetRequiredService<IWorkflowRunner>().RunAsync(context).RunNow().WorkflowState;
        return (state.SubStatus, state.Bookmarks.Count) switch
        {
            (WorkflowSubStatus.Suspended, 1) => new ElsaBurst(state.Bookmarks.Single().ActivityId, Serializer.Serialize(state), effects),
            (WorkflowSubStatus.Finished, 0) => new ElsaBurst(context.ActivityExecutionContexts.Last().Activity.Id, null, effects),
            var (status, waits) => throw new WorkflowException(
                $"Elsa 没有走到等待环节或结束（状态 {status}，等待 {waits} 处），已停止且未作任何改动；请联系系统管理员核对 Elsa 的版本。"),
        };
    }

    private WorkflowState Parse(string memory)
    {
        try
        {
            return Serializer.Deserialize(memory) ?? throw TokenText.Inconsistent();
        }
        catch (Exception broken) when (broken is not WorkflowException)
        {
            throw TokenText.Unreadable(broken);
        }
    }

    private IWorkflowStateSerializer Serializer => services.GetRequiredService<IWorkflowStateSerializer>();
}
