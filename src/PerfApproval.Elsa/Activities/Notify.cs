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
    [Input(DisplayName = "事项", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(NoticeKind.TaskArrived), nameof(NoticeKind.Returned), nameof(NoticeKind.Withdrawn),
        nameof(NoticeKind.Rejected), nameof(NoticeKind.Approved), nameof(NoticeKind.Published),
    })]
    public Input<string> Kind { get; set; } = null!;

    [Input(DisplayName = "通知谁", UIHint = InputUIHints.DropDown, Options = new[]
    {
        nameof(NoticeRecipient.Preparer), nameof(NoticeRecipient.NextReviewers),
    })]
    public Input<string> Recipient { get; set; } = null!;

    protected override void Execute(ActivityExecutionContext context) => Effects.Of(context.WorkflowExecutionContext).Add(
        new Notified(Enum.Parse<NoticeKind>(context.Get(Kind)!), Enum.Parse<NoticeRecipient>(context.Get(Recipient)!)));
}
