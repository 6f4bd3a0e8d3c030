namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class StartKind : ActivityKind
{
    public override string Type => "Elsa.Start";

    public override Activity Build(ActivityHead head, InputValues inputs) => new StartPoint(head.Id, head.Name, head.Position);
}
