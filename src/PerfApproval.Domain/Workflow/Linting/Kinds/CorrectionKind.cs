namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class CorrectionKind : ActivityKind
{
    private static readonly IReadOnlyList<string> Answers = [Outcome.Accept, Outcome.Decline];

    public override string Type => "PerfApproval.Correction";

    public override bool Waits => true;

    public override IReadOnlyList<string> Outcomes(InputValues inputs) => Answers;

    public override Activity Build(ActivityHead head, InputValues inputs) => new Correcting(head.Id, head.Name, head.Position, Answers);
}
