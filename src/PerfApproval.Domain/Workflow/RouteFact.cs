namespace PerfApproval.Domain.Workflow;

/// <summary>The fact a route chooses by.</summary>
public enum RouteFact
{
    Amount,
    Form,
    Rating,
    Round,
    ReturnedFrom,
}
