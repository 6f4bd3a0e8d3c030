namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class NotifyKind : ActivityKind
{
    private const string Kind = "kind", Recipient = "recipient";

    // Other kinds tell of what people do beside the workflow.
    private static readonly IReadOnlyList<string> Kinds =
    [
        nameof(NoticeKind.TaskArrived), nameof(NoticeKind.Returned), nameof(NoticeKind.Withdrawn), nameof(NoticeKind.Rejected),
        nameof(NoticeKind.Approved), nameof(NoticeKind.Published), nameof(NoticeKind.CorrectionsProposed),
    ];

    public override string Type => "PerfApproval.Notify";

    public override IReadOnlyList<InputRule> Inputs { get; } =
        [new ChoiceInput(Kind, typeof(NoticeKind)) { Choices = Kinds }, new ChoiceInput(Recipient, typeof(NoticeRecipient))];

    public override Activity Build(ActivityHead head, InputValues inputs) => new Notify(
        head.Id, head.Name, head.Position, inputs.The<NoticeKind>(Kind), inputs.The<NoticeRecipient>(Recipient));
}
