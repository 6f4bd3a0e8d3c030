using System.Runtime.CompilerServices;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;
using PerfApproval.Domain.Workflow;
using PerfApproval.Elsa.Running;
using Activity = Elsa.Workflows.Activity;

namespace PerfApproval.Elsa.Activities;

/// <summary>Chooses a way by one fact: the first case that fits, else Otherwise.</summary>
[Activity("PerfApproval", "绩效目标审核", "按金额、表样、评级、批次或者退回环节选择去向。", DisplayName = "分流")]
public sealed class Route([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : Activity(source, line)
{
    [Choice(typeof(RouteFact), DisplayName = "依据")]
    public Input<string> By { get; set; } = null!;

    [Input(
        DisplayName = "条件",
        Description = "依次比较，每个条件是一个出口；都不符合时走 Otherwise。",
        UIHint = InputUIHints.DynamicOutcomes,
        UIHandler = typeof(RoutePorts))]
    public Input<string[]> Cases { get; set; } = null!;

    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        var by = Enum.Parse<RouteFact>(context.Get(By)!);
        var facts = Decided.FactsIn(context);
        var chosen = context.Get(Cases)!.FirstOrDefault(text => CaseOf(by, text).Fits(facts));
        return context.CompleteActivityWithOutcomesAsync(chosen ?? Outcome.Otherwise);
    }

    private static RouteCase CaseOf(RouteFact by, string text) =>
        RouteCase.Read(by, text) ?? throw new WorkflowException($"按 {by} 分流时不能写“{text}”，请改正流程定义。");
}
