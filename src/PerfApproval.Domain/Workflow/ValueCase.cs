using System.Diagnostics;

namespace PerfApproval.Domain.Workflow;

/// <summary>The fact is exactly this word.</summary>
public sealed record ValueCase(RouteFact By, string Text) : RouteCase(Text)
{
    public override bool Fits(WorkflowInput input) => string.Equals(ValueIn(input), Text, StringComparison.Ordinal);

    private string? ValueIn(WorkflowInput input) => By switch
    {
        RouteFact.Form => input.Form,
        RouteFact.Rating => input.Rating,
        RouteFact.Round => input.Round,
        RouteFact.ReturnedFrom => input.ReturnedFrom,
        _ => throw new UnreachableException($"{By} is no word."),
    };
}
