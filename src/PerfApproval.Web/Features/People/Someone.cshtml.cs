using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.People;

/// <summary>One person.</summary>
public sealed class Someone(CurrentActor current, PerfApprovalDb db) : PersonPage(current, db);
