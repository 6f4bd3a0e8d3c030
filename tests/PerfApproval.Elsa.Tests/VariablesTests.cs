using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Memory;
using Elsa.Workflows.Options;
using Elsa.Workflows.State;
using Microsoft.Extensions.DependencyInjection;
using PerfApproval.Domain.Workflow;
using PerfApproval.Elsa.Running;
using Activity = Elsa.Workflows.Activity;

namespace PerfApproval.Elsa.Tests;

/// <summary>Elsa's core alone keeps a variable only until the first wait.</summary>
public sealed class VariablesTests : IDisposable
{
    private readonly ServiceProvider services = ElsaServices.Build();
    private readonly Variable<string> said = new("Said", "nothing") { StorageDriverType = typeof(WorkflowInstanceStorageDriver) };

    public void Dispose() => services.Dispose();

    [Fact]
    public async Task A_variable_is_still_known_after_a_wait()
    {
        string? heard = null;
        var workflow = Workflow.FromActivity(new Sequence
        {
            Variables = { said },
            Activities = { new SetVariable<string>(said, "yes"), new Pause(), new Inline(context => heard = said.Get(context)) },
        });
        var waiting = await RunAsync(workflow, null);
        await RunAsync(workflow, waiting);
        heard.ShouldBe("yes");
    }

    // Between the two runs nothing is left but text.
    private async Task<string> RunAsync(Workflow workflow, string? memory)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Numbering>().Continue(new("v", "table-1", BurstStatus.Waiting, "pause", memory is null ? 0 : 1));
        var serializer = services.GetRequiredService<IWorkflowStateSerializer>();
        var graph = await scope.ServiceProvider.GetRequiredService<IWorkflowGraphBuilder>().BuildAsync(workflow);
        var runner = scope.ServiceProvider.GetRequiredService<IWorkflowRunner>();
        var result = memory is not null && serializer.Deserialize(memory) is { } state
            ? await runner.RunAsync(graph, state, new RunWorkflowOptions { BookmarkId = state.Bookmarks.Single().Id })
            : await runner.RunAsync(graph, new RunWorkflowOptions { WorkflowInstanceId = "table-1" });
        return serializer.Serialize(result.WorkflowState);
    }

    private sealed class Pause : Activity
    {
        protected override void Execute(ActivityExecutionContext context) => context.CreateBookmark("pause", Resume);

        private static ValueTask Resume(ActivityExecutionContext context) => context.CompleteActivityAsync();
    }
}
