using System.Runtime.CompilerServices;
using Elsa.Workflows.Activities.Flowchart.Attributes;
using Elsa.Workflows.Attributes;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Activities;

/// <summary>The unit answers the corrections that reviewers proposed with the rating 良.</summary>
[Activity("PerfApproval", "绩效目标审核", "单位对“良”的修改意见作出答复：接受或者不接受。", DisplayName = "修改意见答复")]
[FlowNode(Outcome.Accept, Outcome.Decline)]
public sealed class Correction([CallerFilePath] string? source = null, [CallerLineNumber] int? line = null) : WaitingActivity(source, line);
