namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class DraftingKind : ActivityKind
{
    public override string Type => "PerfApproval.Drafting";

    public override bool Waits => true;

    public override IReadOnlyList<string> Outcomes(InputValues inputs) => [Outcome.Submit];

    public override Activity Build(ActivityHead head, InputValues inputs) => new Drafting(head.Id, head.Name, head.Position, [Outcome.Submit]);
}
