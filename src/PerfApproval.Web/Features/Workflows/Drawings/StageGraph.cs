using PerfApproval.Domain.Workflow;
using Route = PerfApproval.Domain.Workflow.Route;

namespace PerfApproval.Web.Features.Workflows.Drawings;

/// <summary>The stages of a workflow and the ways forward between them; returns, withdrawals and what passing time does are left out.</summary>
public sealed class StageGraph
{
    private static readonly string[] Forward = [Outcome.Submit, Outcome.Approve, Outcome.Accept, Outcome.Decline, Outcome.Publish];

    private readonly WorkflowDefinition definition;
    private readonly Dictionary<string, int> columns = [];
    private readonly List<StageWay> ways = [];

    public StageGraph(WorkflowDefinition definition)
    {
        this.definition = definition;
        var first = StopsAfter(definition.Start, Outcome.Done)[0].To;
        var order = new List<string>();
        Follow(first, [], order);
        // Those from which one gets somewhere come before it.
        foreach (var id in Enumerable.Reverse(order))
            foreach (var way in ways.Where(w => w.From == id)) columns[way.To] = Math.Max(columns[way.To], columns[id] + 1);
    }

    /// <summary>The stages and the end, each with its column: one further than the furthest from which one gets there.</summary>
    public IReadOnlyDictionary<string, int> Columns => columns;

    /// <summary>The ways, none of which leads back.</summary>
    public IReadOnlyList<StageWay> Ways => ways;

    public Activity this[string id] => definition.Activities.Single(a => a.Id == id);

    private void Follow(Activity from, HashSet<string> behind, List<string> order)
    {
        if (!columns.TryAdd(from.Id, 0)) return;
        behind.Add(from.Id);
        foreach (var outcome in from.Outcomes.Intersect(Forward))
        {
            foreach (var (to, condition) in StopsAfter(from, outcome))
            {
                if (behind.Contains(to.Id)) continue;
                if (!ways.Exists(w => w.From == from.Id && w.To == to.Id)) ways.Add(new(from.Id, to.Id, condition));
                Follow(to, behind, order);
            }
        }

        behind.Remove(from.Id);
        order.Add(from.Id);
    }

    private List<(Activity To, string Condition)> StopsAfter(Activity activity, string outcome)
    {
        var stops = new List<(Activity, string)>();
        var ahead = new Stack<(Activity At, string Condition)>([(definition.After(activity, outcome), "")]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (ahead.TryPop(out var reached))
        {
            if (!seen.Add(reached.At.Id)) continue;
            if (reached.At is BlockingActivity or EndPoint) stops.Add(reached);
            else foreach (var (way, condition) in WaysThrough(reached.At)) ahead.Push((way, string.Join("，", new[] { reached.Condition, condition }.Where(c => c.Length > 0))));
        }

        return stops;
    }

    private IEnumerable<(Activity To, string Condition)> WaysThrough(Activity activity) => activity switch
    {
        // Who comes back after a return goes the whole way in the picture.
        Route { By: RouteFact.ReturnedFrom } => [(definition.After(activity, Outcome.Otherwise), "")],
        Route route => route.Cases.Select(c => (definition.After(route, c.Text), ConditionOf(route, c))).Append((definition.After(route, Outcome.Otherwise), "")),
        _ => [(definition.After(activity, Outcome.Done), "")],
    };

    private static string ConditionOf(Route route, RouteCase way) => (route.By, way) switch
    {
        (_, AmountCase amount) => $"{Comparison(amount.Comparison)}{amount.Threshold} 万元",
        (RouteFact.Rating, _) => $"评为{way.Text}",
        _ => way.Text,
    };

    private static string Comparison(string sign) => sign switch
    {
        ">=" => "≥",
        "<=" => "≤",
        _ => sign,
    };
}

/// <summary>A way from one stage to another, and under which condition it is taken; empty where there is none.</summary>
public sealed record StageWay(string From, string To, string Condition);
