namespace PerfApproval.Domain.Workflow;

/// <summary>A way from a workflow's start to one of its stages that a table with certain facts can take.</summary>
public sealed record WorkflowPath(WorkflowInput Beginning, IReadOnlyList<PathStep> Steps)
{
    /// <summary>The shortest way, or null where these facts lead nowhere near.</summary>
    /// <param name="facts">What is or once was known of the table; any of them may hold at a step.</param>
    public static WorkflowPath? To(string activityId, WorkflowDefinition definition, IReadOnlyList<WorkflowInput> facts)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Queue<(Activity At, WorkflowPath Path)>(
            facts.Select(f => (StopAfter(definition, definition.Start, Outcome.Done, f), new WorkflowPath(f, []))));
        while (ahead.TryDequeue(out var reached))
        {
            if (reached.At.Id == activityId) return reached.Path;
            if (!met.Add(reached.At.Id)) continue;
            foreach (var step in StepsFrom(reached.At, facts))
                ahead.Enqueue((StopAfter(definition, reached.At, step.Outcome, step.Input), reached.Path with { Steps = [.. reached.Path.Steps, step] }));
        }

        return null;
    }

    /// <summary>Takes the way on the engine itself, with a new instance.</summary>
    public BurstResult Walk(IWorkflowEngine engine, CompiledWorkflow workflow, string instanceId) => Steps.Aggregate(
        engine.Start(workflow, instanceId, Beginning),
        (burst, step) => engine.Resume(workflow, burst.State, burst.OpenWaits.Single().Id, step.Outcome, step.Input));

    private static IEnumerable<PathStep> StepsFrom(Activity activity, IReadOnlyList<WorkflowInput> facts) =>
        from outcome in activity.Outcomes
        from input in facts
        from rated in Rated(activity, outcome, input)
        select new PathStep(outcome, rated);

    // An approval may have had either of the ratings with which a table goes on.
    private static IEnumerable<WorkflowInput> Rated(Activity activity, string outcome, WorkflowInput input) =>
        activity is ReviewStage { OpinionDue: true } && outcome == Outcome.Approve
            ? [input with { Rating = "优" }, input with { Rating = "良" }]
            : [input];

    private static Activity StopAfter(WorkflowDefinition definition, Activity activity, string outcome, WorkflowInput input)
    {
        var next = definition.After(activity, outcome);
        while (next is not (BlockingActivity or EndPoint))
            next = definition.After(next, next is Route route ? route.Choose(input) : Outcome.Done);
        return next;
    }
}

/// <summary>One decision on the way, with the facts as they are then.</summary>
public sealed record PathStep(string Outcome, WorkflowInput Input);
