namespace PerfApproval.Domain.Workflow;

/// <summary>Chooses the way by one fact about the table: the first case that fits, otherwise the way for all others.</summary>
public sealed record Route(string Id, string Name, DiagramPosition Position, RouteFact By, IReadOnlyList<RouteCase> Cases)
    : Activity(Id, Name, Position, [.. Cases.Select(c => c.Text), Outcome.Otherwise])
{
    public string Choose(WorkflowInput input) =>
        Cases.FirstOrDefault(c => c.Fits(input))?.Text ?? Outcome.Otherwise;
}
