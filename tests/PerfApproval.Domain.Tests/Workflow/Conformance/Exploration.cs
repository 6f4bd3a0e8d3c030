using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Where a table may wait, and what status it then has.</summary>
internal sealed record Place(string ActivityId, TargetStatus? Status);

/// <summary>One decision that was tried, what it led to and what it ought to have led to.</summary>
/// <param name="At">Nowhere yet, for the start.</param>
internal sealed record Step(Place? At, BurstResult Result, DrawnWay Drawn, Place? To);

/// <summary>Walks a workflow breadth-first until no decision leads to anything new.</summary>
internal sealed class Exploration
{
    private readonly IWorkflowEngine engine;
    private readonly IReadOnlyList<WorkflowInput> facts;
    private readonly Dictionary<Place, BurstResult> reached = [];
    private readonly List<Step> steps = [];

    public Exploration(IWorkflowEngine engine, CompiledWorkflow workflow)
    {
        this.engine = engine;
        Workflow = workflow;
        facts = Facts.LookedAtBy(workflow.Definition);
        var ahead = new Queue<Place>();
        Try(null, workflow.Definition.Start, ahead);
        while (ahead.TryDequeue(out var place))
            Try(place, workflow.BlockingActivities[place.ActivityId], ahead);
    }

    public CompiledWorkflow Workflow { get; }

    public IReadOnlyDictionary<Place, BurstResult> Reached => reached;

    public IEnumerable<Place> Places => reached.Keys;

    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The status of those tables whose workflow is over.</summary>
    public HashSet<TargetStatus?> LastStatuses { get; } = [];

    public bool CanFinishFrom(Place place)
    {
        var met = new HashSet<Place>();
        var ahead = new Queue<Place>([place]);
        while (ahead.TryDequeue(out var current))
        {
            if (!met.Add(current))
                continue;
            var from = steps.Where(s => s.At == current).ToList();
            if (from.Any(s => s.To is null))
                return true;
            from.Select(s => s.To).OfType<Place>().ToList().ForEach(ahead.Enqueue);
        }

        return false;
    }

    public BurstResult Decide(BurstResult at, string outcome, WorkflowInput input) =>
        engine.Resume(Workflow, at.State, at.OpenWaits[0].Id, outcome, input);

    private void Try(Place? place, Activity from, Queue<Place> ahead)
    {
        foreach (var outcome in from.Outcomes)
        {
            DrawnWay Drawn(WorkflowInput input) => DrawnWay.From(from, outcome, input, Workflow.Definition);
            foreach (var input in new Thoroughness(engine).Try(facts, Drawn))
            {
                var result = place is null ? engine.Start(Workflow, "table-1", input) : Decide(reached[place], outcome, input);
                steps.Add(new Step(place, result, Drawn(input), Meet(result, place?.Status, ahead)));
            }
        }
    }

    private Place? Meet(BurstResult result, TargetStatus? before, Queue<Place> ahead)
    {
        var status = result.Effects.OfType<StatusSet>().LastOrDefault()?.Status ?? before;
        if (result.OpenWaits.Count == 0)
        {
            LastStatuses.Add(status);
            return null;
        }

        var place = new Place(result.OpenWaits[0].ActivityId, status);
        if (reached.TryAdd(place, result))
            ahead.Enqueue(place);
        return place;
    }
}
