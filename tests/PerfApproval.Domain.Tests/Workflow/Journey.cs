using System.Text;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>One table on its way; the state is stored as bytes and every decision meets a freshly started engine.</summary>
internal sealed class Journey(Func<IWorkflowEngine> newEngine, string definition, string instanceId = "table-1")
{
    private byte[] stored = [];

    public BurstResult Last { get; private set; } = new("", BurstStatus.Cancelled, [], []);

    public List<WorkflowEffect> Effects { get; } = [];

    public List<string> Waits { get; } = [];

    public string State => Encoding.UTF8.GetString(stored);

    public string At => Last.OpenWaits.ShouldHaveSingleItem().ActivityId;

    public string WaitId => Last.OpenWaits.ShouldHaveSingleItem().Id;

    public CompiledWorkflow Workflow => newEngine().Compile(definition);

    public Journey Start(WorkflowInput? input = null) =>
        Take((engine, workflow) => engine.Start(workflow, instanceId, input ?? WorkflowInput.Nothing));

    public Journey Decide(string outcome, WorkflowInput? input = null) => DecideOn(WaitId, outcome, input);

    public Journey DecideOn(string waitId, string outcome, WorkflowInput? input = null) =>
        Take((engine, workflow) => engine.Resume(workflow, State, waitId, outcome, input ?? WorkflowInput.Nothing));

    public Journey Approve(int times = 1) => Enumerable.Range(0, times).Aggregate(this, (journey, _) => journey.Decide(Outcome.Approve));

    public Journey Cancel() => Take((engine, workflow) => engine.Cancel(workflow, State));

    private Journey Take(Func<IWorkflowEngine, CompiledWorkflow, BurstResult> burst)
    {
        var engine = newEngine();
        Last = burst(engine, engine.Compile(definition));
        stored = Encoding.UTF8.GetBytes(Last.State);
        Effects.AddRange(Last.Effects);
        Waits.AddRange(Last.OpenWaits.Select(w => w.Id));
        return this;
    }
}
