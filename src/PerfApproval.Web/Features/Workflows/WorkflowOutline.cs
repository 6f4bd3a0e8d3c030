using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>A version of a workflow in words, its stages in the order of the drawing.</summary>
public sealed record WorkflowOutline(string Id, string Name, int Version, string Description, IReadOnlyList<StageOutline> Stages)
{
    public static WorkflowOutline Of(WorkflowDefinition definition) => new(
        definition.Id, definition.Name, definition.Version, definition.Identity.Description,
        [.. definition.BlockingActivities.Values
            .OrderBy(a => a.Position.X).ThenBy(a => a.Position.Y).ThenBy(a => a.Id, StringComparer.Ordinal)
            .Select(a => StageOutline.Of(definition, a))]);
}
