using System.Runtime.CompilerServices;
using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Models;
using Elsa.Workflows.UIHints;
using PerfApproval.Domain.Workflow;
using PerfApproval.Elsa.Running;

namespace PerfApproval.Elsa.Activities;

/// <summary>Gives the table the status that everybody sees.</summary>
[Activity("PerfApproval", "绩效目标审核", "设定大家看到的状态。", DisplayName = "设定状态")]
[FlowNode(Outcome.Done)]
public sealed class SetStatus([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line)
{
    [Input(DisplayName = "状态", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(TargetStatus.Drafting), nameof(TargetStatus.InReview), nameof(TargetStatus.Returned),
        nameof(TargetStatus.Approved), nameof(TargetStatus.Published), nameof(TargetStatus.Rejected),
    })]
    public Input<string> Status { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) =>
        Effects.Of(context.WorkflowExecutionContext).Add(new StatusSet(Enum.Parse<TargetStatus>(context.Get(Status)!)));
}
