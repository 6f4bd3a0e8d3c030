using System.Collections.Concurrent;
using System.Diagnostics;
using PerfApproval.Domain.Tests.Rules;
using PerfApproval.Domain.Tests.Workflow;

namespace PerfApproval.Domain.Tests.Tables.Exploring;

/// <summary>Each shipped and each made-up workflow, explored once however many tests ask.</summary>
internal static class ExploredWorkflows
{
    // Beyond the bounds everything is still tried, but what comes of it is not followed.
    private static readonly int MostUnusual = Effort.IsLong ? 3 : 2;
    private static readonly int MostExplored = Effort.Of(150, 120_000);
    private const int PriceOfChange = 2;

    private static readonly ConcurrentDictionary<string, Lazy<TableExploration>> Explored = new();

    public static IReadOnlyList<string> Names { get; } = [.. ShippedWorkflow.Names, .. MadeUpWorkflows.All.Keys];

    public static TableExploration Of(string name)
    {
        // What takes long is done side by side, whichever is asked for first.
        if (Effort.IsLong) Parallel.ForEach(Names, n => Once(n));
        return Once(name);
    }

    private static TableExploration Once(string name) => Explored.GetOrAdd(name, n => new(() => Explore(n))).Value;

    private static TableExploration Explore(string name)
    {
        var watch = Stopwatch.StartNew();
        // What cannot be looked at whole is looked at here and there rather than only at the beginning.
        var explored = new TableExploration(SceneOf(name), MostUnusual, MostExplored, new Random(20260302)).Run();
        Effort.Report($"{name}: {explored.Met} states met, {explored.Explored} explored{(explored.Complete ? " (all)" : "")}, "
            + $"{explored.Attempts} steps tried, {explored.Done.Values.Sum()} done, {watch.Elapsed.TotalSeconds:0} s, {explored.Differences.Count} differences");
        return explored;
    }

    private static Scene SceneOf(string name)
    {
        if (MadeUpWorkflows.All.TryGetValue(name, out var made)) return new(name, made(), ShippedDefinition.Of("hebei-annual").Form) { PriceOfChange = PriceOfChange };
        var shipped = ShippedDefinition.Of(name);
        // Where little else can happen there is something to find as well.
        var rules = name.EndsWith("-adjustment", StringComparison.Ordinal) ? ShippedBook.Lenient(shipped.Form.Id) : ShippedBook.Of(shipped.Form.Id).SwitchedOff();
        return new(name, shipped.Text, shipped.Form) { PriceOfChange = PriceOfChange, Rules = rules };
    }
}
