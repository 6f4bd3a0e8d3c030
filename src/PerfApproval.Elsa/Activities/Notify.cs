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

/// <summary>Tells people what has happened to the table.</summary>
[Activity("PerfApproval", "绩效目标审核", "通知填报人或者下一环节的审核人。", DisplayName = "通知")]
[FlowNode(Outcome.Done)]
public sealed class Notify([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : CodeActivity(source, line)
{
    // Only what a workflow may announce; the rest of the notices follow from what people do.
    [Input(DisplayName = "事项", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(NoticeKind.TaskArrived), nameof(NoticeKind.Returned), nameof(NoticeKind.Withdrawn), nameof(NoticeKind.Rejected),
        nameof(NoticeKind.Approved), nameof(NoticeKind.Published), nameof(NoticeKind.CorrectionsProposed),
    })]
    public Input<string> Kind { get; set; } = null!;

    [Choice(typeof(NoticeRecipient), DisplayName = "通知谁")]
    public Input<string> Recipient { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => Effects.Of(context.WorkflowExecutionContext).Add(
        new Notified(Enum.Parse<NoticeKind>(context.Get(Kind)!), Enum.Parse<NoticeRecipient>(context.Get(Recipient)!)));
}
