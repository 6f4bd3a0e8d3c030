using Elsa.Workflows.State;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;
using PerfApproval.Elsa.Running;

namespace PerfApproval.Elsa;

/// <summary>The engine of Elsa Workflows 3, held to the same rules as the built-in one: what Elsa would swallow is refused.</summary>
public sealed class ElsaEngine : IWorkflowEngine, IDisposable
{
    public const string Key = "elsa/3";

    private readonly ElsaCore core = new();

    public string EngineId => Key;

    public CompiledWorkflow Compile(string definitionJson)
    {
        var definition = WorkflowLinter.Read(definitionJson);
        return new ElsaWorkflow(definition, core.Load(definition, definitionJson));
    }

    public BurstResult Start(CompiledWorkflow workflow, string instanceId, WorkflowInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var own = Own(workflow);
        var token = Token.For(own.Definition, instanceId);
        return Moved(own, token, Outcome.Done, core.Start(own.Graph, token, input));
    }

    public BurstResult Resume(CompiledWorkflow workflow, string state, string waitId, string outcome, WorkflowInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var own = Own(workflow);
        var (token, memory) = Read(own, state);
        token.MustWaitFor(waitId);
        token.StandsAt(own.Definition).MustDeclare(outcome);
        return Moved(own, token, outcome, core.Resume(own.Graph, token, memory!, outcome, input));
    }

    public BurstResult Cancel(CompiledWorkflow workflow, string state)
    {
        var (token, _) = Read(Own(workflow), state);
        token.MustBeWaiting();
        // Elsa's part of the state ends with the workflow, so there is nothing left for Elsa to cancel.
        return token.Cancelled().ToResult(Key, []);
    }

    public void Dispose() => core.Dispose();

    private static ElsaWorkflow Own(CompiledWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return workflow as ElsaWorkflow ?? throw workflow.RefusedBy(Key);
    }

    private (Token Token, WorkflowState? Memory) Read(ElsaWorkflow workflow, string state)
    {
        var (token, memory) = TokenText.Read(Key, state, workflow.Definition);
        if (memory is null != (token.Wait is null))
            throw TokenText.Inconsistent();
        return (token, memory is null ? null : core.Remember(memory, token));
    }

    private static BurstResult Moved(ElsaWorkflow workflow, Token token, string outcome, ElsaBurst burst)
    {
        var stop = workflow.Definition.StopsAfter(token.StandsAt(workflow.Definition), outcome).FirstOrDefault(burst.StoppedAt)
            ?? throw new WorkflowException(
                $"Elsa 没有按流程“{workflow.Id}”的连线前进，已停止且未作任何改动；请联系系统管理员核对 Elsa 的版本。");
        return token.MovedTo(stop, 1).ToResult(Key, burst.Effects, burst.Memory);
    }
}
