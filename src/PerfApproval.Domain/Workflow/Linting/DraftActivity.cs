using PerfApproval.Domain.Workflow.Linting.Kinds;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>An activity as far as its file can be read.</summary>
/// <param name="Kind">Null where the type is none of ours.</param>
/// <param name="Outcomes">Null where they cannot be read.</param>
/// <param name="Activity">Null where something about it was reported.</param>
internal sealed record DraftActivity(
    string Id, JsonPlace Place, ActivityKind? Kind, IReadOnlyList<string>? Outcomes, Activity? Activity)
{
    public bool Waits => Kind is { Waits: true };

    /// <summary>An unknown type may be anything; that it is unknown was reported, and nothing else follows from it.</summary>
    public bool MayWait => Kind is null || Waits;

    public bool Begins => Kind is StartKind;

    public bool Ends => Kind is EndKind;
}
