namespace PerfApproval.Domain.Workflow;

/// <summary>The facts about a target table that its workflow may choose by, as they stand at this decision.</summary>
/// <param name="Amount">The budget in 万元.</param>
/// <param name="Form">The key of the form: tianjin, hebei, shanghai, …</param>
/// <param name="Rating">The overall rating of the opinion given with this decision: 优, 良, 中 or 差.</param>
/// <param name="Round">The occasion of the round: annual, adjustment, …</param>
/// <param name="ReturnedFrom">The activity id of the stage that last returned the table and has not decided on it since.</param>
public sealed record WorkflowInput(decimal? Amount, string? Form, string? Rating, string? Round, string? ReturnedFrom)
{
    public static WorkflowInput Nothing { get; } = new(null, null, null, null, null);
}
