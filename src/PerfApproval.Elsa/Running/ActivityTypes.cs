using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using PerfApproval.Elsa.Activities;

namespace PerfApproval.Elsa.Running;

/// <summary>The activities of which our definitions are made: three of Elsa's and all of ours; and Elsa's stand-in for any other.</summary>
internal static class ActivityTypes
{
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(Flowchart), typeof(Start), typeof(End), typeof(NotFoundActivity),
        typeof(Drafting), typeof(ReviewStage), typeof(Publishing), typeof(Correction), typeof(Route), typeof(SetStatus), typeof(Notify),
    ];
}
