namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class PublishingKind : ActivityKind
{
    public override string Type => "PerfApproval.Publishing";

    public override bool Waits => true;

    public override IReadOnlyList<InputRule> Inputs { get; } = [new ListInput(DecisionList.Key)];

    public override IReadOnlyList<string>? Outcomes(InputValues inputs) => inputs.List(DecisionList.Key);

    public override void Check(InputValues inputs, Violations violations)
    {
        DecisionList.Check(inputs, [Outcome.Publish, Outcome.TakeBack], violations);
        DecisionList.MustInclude(inputs, Outcome.Publish, violations);
        if (inputs.List(DecisionList.Key) is { } outcomes && !outcomes.Any(Outcome.IsReturn))
            violations.Add(inputs.PlaceOf(DecisionList.Key), "待公开的表发现错误时要能退回，请补上一个 ReturnTo… 结果。");
    }

    public override Activity Build(ActivityHead head, InputValues inputs) =>
        new Publishing(head.Id, head.Name, head.Position, inputs.The<IReadOnlyList<string>>(DecisionList.Key));
}
