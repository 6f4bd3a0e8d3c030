using PerfApproval.Domain.Workflow.BuiltIn;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Domain.Workflow;

/// <summary>The engine that every build has: one token that walks the diagram from one waiting stage to the next.</summary>
public sealed class BuiltInEngine : IWorkflowEngine
{
    public const string Key = "builtin/1";

    public string EngineId => Key;

    public CompiledWorkflow Compile(string definitionJson) => new BuiltInWorkflow(WorkflowLinter.Read(definitionJson));

    public BurstResult Start(CompiledWorkflow workflow, string instanceId, WorkflowInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var definition = Own(workflow).Definition;
        return new Burst(definition, Token.For(definition, instanceId)).Run(Outcome.Done, input);
    }

    public BurstResult Resume(CompiledWorkflow workflow, string state, string waitId, string outcome, WorkflowInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var definition = Own(workflow).Definition;
        var token = Read(state, definition);
        token.MustWaitFor(waitId);
        token.StandsAt(definition).MustDeclare(outcome);
        return new Burst(definition, token).Run(outcome, input);
    }

    public BurstResult Cancel(CompiledWorkflow workflow, string state)
    {
        var token = Read(state, Own(workflow).Definition);
        token.MustBeWaiting();
        return token.Cancelled().ToResult(Key, []);
    }

    private static BuiltInWorkflow Own(CompiledWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return workflow as BuiltInWorkflow ?? throw workflow.RefusedBy(Key);
    }

    private static Token Read(string state, WorkflowDefinition definition)
    {
        var (token, memory) = TokenText.Read(Key, state, definition);
        return memory is null ? token : throw TokenText.Inconsistent();
    }
}
