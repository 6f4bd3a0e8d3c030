using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>Shows a move.</summary>
public sealed class MoveShown(CurrentActor current, PerfApprovalDb db, TargetTableDesk desk, ReleasedWorkflows workflows)
    : MovePage(current, db, desk, workflows);
