using System.Text;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>One table on its way; between two decisions nothing of it is left but the stored bytes of its state.</summary>
internal sealed class Journey(IWorkflowEngine engine, CompiledWorkflow workflow, string instanceId = "table-1")
{
    private byte[] stored = [];

    public Journey(IWorkflowEngine engine, string definition, string instanceId = "table-1")
        : this(engine, engine.Compile(definition), instanceId)
    {
    }

    public BurstResult Last { get; private set; } = new("", BurstStatus.Cancelled, [], []);

    public List<WorkflowEffect> Effects { get; } = [];

    public List<string> Waits { get; } = [];

    public string State => Encoding.UTF8.GetString(stored);

    public string At => Last.OpenWaits.ShouldHaveSingleItem().ActivityId;

    public string WaitId => Last.OpenWaits.ShouldHaveSingleItem().Id;

    public Journey Start(WorkflowInput? input = null) =>
        Take(engine.Start(workflow, instanceId, input ?? WorkflowInput.Nothing));

    public Journey Decide(string outcome, WorkflowInput? input = null) => DecideOn(WaitId, outcome, input);

    public Journey DecideOn(string waitId, string outcome, WorkflowInput? input = null) =>
        Take(engine.Resume(workflow, State, waitId, outcome, input ?? WorkflowInput.Nothing));

    public Journey Approve(int times = 1) =>
        Enumerable.Range(0, times).Aggregate(this, (journey, _) => journey.Decide(Outcome.Approve));

    public Journey Cancel() => Take(engine.Cancel(workflow, State));

    private Journey Take(BurstResult result)
    {
        Last = result;
        stored = Encoding.UTF8.GetBytes(result.State);
        Effects.AddRange(result.Effects);
        Waits.AddRange(result.OpenWaits.Select(w => w.Id));
        return this;
    }
}
