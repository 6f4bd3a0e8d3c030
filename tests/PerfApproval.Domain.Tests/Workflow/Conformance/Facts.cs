using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Enough facts about tables to make every route of a definition choose each of its ways.</summary>
internal static class Facts
{
    public static IReadOnlyList<WorkflowInput> LookedAtBy(WorkflowDefinition definition)
    {
        var cases = definition.Activities.OfType<Route>().SelectMany(r => r.Cases).ToList();
        decimal?[] amounts = [null, .. cases.OfType<AmountCase>().SelectMany(c => new decimal?[] { c.Threshold - 0.01m, c.Threshold, c.Threshold + 0.01m })];
        return
        [
            .. from amount in amounts.Distinct()
               from form in Values(cases, RouteFact.Form)
               from rating in Values(cases, RouteFact.Rating)
               from round in Values(cases, RouteFact.Round)
               from returnedFrom in Values(cases, RouteFact.ReturnedFrom)
               select new WorkflowInput(amount, form, rating, round, returnedFrom),
        ];
    }

    private static IEnumerable<string?> Values(IEnumerable<RouteCase> cases, RouteFact by)
    {
        var words = cases.OfType<ValueCase>().Where(c => c.By == by).Select(c => c.Text).Distinct().ToList();
        return words.Count == 0 ? [null] : [null, "something-else", .. words];
    }
}
