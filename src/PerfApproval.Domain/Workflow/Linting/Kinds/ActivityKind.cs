namespace PerfApproval.Domain.Workflow.Linting.Kinds;

/// <summary>A type of activity that definitions may use: its inputs, its outcomes and what it becomes.</summary>
internal abstract class ActivityKind
{
    public static readonly IReadOnlyList<ActivityKind> All =
    [
        new StartKind(), new EndKind(), new DraftingKind(), new ReviewStageKind(), new CorrectionKind(), new PublishingKind(),
        new RouteKind(), new SetStatusKind(), new NotifyKind(),
    ];

    public abstract string Type { get; }

    public virtual IReadOnlyList<InputRule> Inputs => [];

    public virtual bool Waits => false;

    /// <summary>The declared outcomes, or null where the inputs that declare them cannot be read.</summary>
    public virtual IReadOnlyList<string>? Outcomes(InputValues inputs) => [Outcome.Done];

    /// <summary>What must hold between the inputs.</summary>
    public virtual void Check(InputValues inputs, Violations violations) { }

    public abstract Activity Build(ActivityHead head, InputValues inputs);
}
