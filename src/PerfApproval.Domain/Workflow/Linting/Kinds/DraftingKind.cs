namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class DraftingKind : ActivityKind
{
    private static readonly IReadOnlyList<string> Unless = [Outcome.Submit];

    public override string Type => "PerfApproval.Drafting";

    public override bool Waits => true;

    public override IReadOnlyList<InputRule> Inputs { get; } =
        [new ListInput(DecisionList.Key) { IsRequired = false, Choices = [Outcome.Submit, Outcome.TakeBack] }];

    public override IReadOnlyList<string>? Outcomes(InputValues inputs) =>
        inputs.IsInDoubt(DecisionList.Key) ? null : inputs.List(DecisionList.Key) ?? Unless;

    public override void Check(InputValues inputs, Violations violations) => DecisionList.MustInclude(inputs, Outcome.Submit, violations);

    public override Activity Build(ActivityHead head, InputValues inputs) =>
        new Drafting(head.Id, head.Name, head.Position, inputs.List(DecisionList.Key) ?? Unless);
}
