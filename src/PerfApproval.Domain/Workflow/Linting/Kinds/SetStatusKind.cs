namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class SetStatusKind : ActivityKind
{
    private const string Status = "status";

    // Terminating (终止) is a person's act, which no definition does by itself.
    private static readonly IReadOnlyList<string> Settable =
    [
        nameof(TargetStatus.Drafting), nameof(TargetStatus.InReview), nameof(TargetStatus.Returned),
        nameof(TargetStatus.Approved), nameof(TargetStatus.Published), nameof(TargetStatus.Rejected),
    ];

    public override string Type => "PerfApproval.SetStatus";

    public override IReadOnlyList<InputRule> Inputs { get; } = [new ChoiceInput(Status, typeof(TargetStatus)) { Choices = Settable }];

    public override Activity Build(ActivityHead head, InputValues inputs) =>
        new SetStatus(head.Id, head.Name, head.Position, inputs.The<TargetStatus>(Status));
}
