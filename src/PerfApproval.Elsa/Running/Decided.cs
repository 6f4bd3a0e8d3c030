using Elsa.Extensions;
using Elsa.Workflows;
using WorkflowInput = PerfApproval.Domain.Workflow.WorkflowInput;

namespace PerfApproval.Elsa.Running;

/// <summary>What was decided, and the facts about the table, on their way to the activities as the input of one burst.</summary>
internal static class Decided
{
    private const string Outcome = "Outcome";

    public static Dictionary<string, object> With(string outcome, WorkflowInput facts)
    {
        var input = new Dictionary<string, object?>
        {
            [Outcome] = outcome,
            [nameof(WorkflowInput.Amount)] = facts.Amount,
            [nameof(WorkflowInput.Form)] = facts.Form,
            [nameof(WorkflowInput.Rating)] = facts.Rating,
            [nameof(WorkflowInput.Round)] = facts.Round,
            [nameof(WorkflowInput.ReturnedFrom)] = facts.ReturnedFrom,
        };
        return input.Where(fact => fact.Value is not null).ToDictionary(fact => fact.Key, fact => fact.Value!);
    }

    public static string OutcomeIn(ActivityExecutionContext context) => context.GetWorkflowInput<string>(Outcome);

    public static WorkflowInput FactsIn(ActivityExecutionContext context) => new(
        context.TryGetWorkflowInput<decimal>(nameof(WorkflowInput.Amount), out var amount) ? amount : null,
        Word(context, nameof(WorkflowInput.Form)),
        Word(context, nameof(WorkflowInput.Rating)),
        Word(context, nameof(WorkflowInput.Round)),
        Word(context, nameof(WorkflowInput.ReturnedFrom)));

    private static string? Word(ActivityExecutionContext context, string fact) =>
        context.TryGetWorkflowInput<string>(fact, out var word) ? word : null;
}
