namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class SetStatusKind : ActivityKind
{
    private const string Status = "status";

    public override string Type => "PerfApproval.SetStatus";

    public override IReadOnlyList<InputRule> Inputs { get; } = [new ChoiceInput(Status, typeof(TargetStatus))];

    public override Activity Build(ActivityHead head, InputValues inputs) =>
        new SetStatus(head.Id, head.Name, head.Position, inputs.The<TargetStatus>(Status));
}
