namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class NotifyKind : ActivityKind
{
    private const string Kind = "kind", Recipient = "recipient";

    public override string Type => "PerfApproval.Notify";

    public override IReadOnlyList<InputRule> Inputs { get; } =
        [new ChoiceInput(Kind, typeof(NoticeKind)), new ChoiceInput(Recipient, typeof(NoticeRecipient))];

    public override Activity Build(ActivityHead head, InputValues inputs) => new Notify(
        head.Id, head.Name, head.Position, inputs.The<NoticeKind>(Kind), inputs.The<NoticeRecipient>(Recipient));
}
