namespace PerfApproval.Web.Features.TargetTables;

/// <summary>One thing that was done to a table (办理过程), in words.</summary>
public sealed record TrailLine(DateTimeOffset At, string Person, string What, string Tone, string Reason)
{
    /// <summary>What a reviewer wrote beside the verdict.</summary>
    public ShownOpinion? Opinion { get; init; }

    /// <summary>The decision that this tells of.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>How long the reviewer had it before deciding.</summary>
    public TimeSpan? Took { get; init; }

    /// <summary>The decision was taken back: it stays on record and no longer stands.</summary>
    public bool TakenBack { get; init; }
}
