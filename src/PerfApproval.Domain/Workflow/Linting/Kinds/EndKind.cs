namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class EndKind : ActivityKind
{
    public override string Type => "Elsa.End";

    public override IReadOnlyList<string> Outcomes(InputValues inputs) => [];

    public override Activity Build(ActivityHead head, InputValues inputs) => new EndPoint(head.Id, head.Name, head.Position);
}
