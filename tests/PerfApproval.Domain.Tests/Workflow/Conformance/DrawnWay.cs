using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>What lies between one decision and the next in the drawing, for a table of which these facts are known.</summary>
internal sealed class DrawnWay
{
    private readonly List<Connection> taken = [];

    private DrawnWay(Activity from) => Stop = from;

    public IReadOnlyList<Connection> Taken => taken;

    public List<WorkflowEffect> Effects { get; } = [];

    public Activity Stop { get; private set; }

    /// <summary>The same for two ways that are the same.</summary>
    public string Trace => string.Join('\n', taken);

    public static DrawnWay From(Activity from, string outcome, WorkflowInput input, WorkflowDefinition definition)
    {
        var way = new DrawnWay(from);
        way.Take(outcome, definition);
        while (way.Stop is not (BlockingActivity or EndPoint))
            way.Take(way.Pass(input), definition);
        return way;
    }

    private void Take(string outcome, WorkflowDefinition definition)
    {
        var next = definition.After(Stop, outcome);
        taken.Add(new Connection(Stop.Id, outcome, next.Id));
        Stop = next;
    }

    private string Pass(WorkflowInput input)
    {
        if (Stop is Route route)
            return route.Choose(input);
        Effects.Add(Stop switch
        {
            SetStatus set => new StatusSet(set.Status),
            Notify notify => new Notified(notify.Kind, notify.Recipient),
            _ => throw new NotSupportedException($"Nobody said what {Stop.Id} does."),
        });
        return Outcome.Done;
    }
}
