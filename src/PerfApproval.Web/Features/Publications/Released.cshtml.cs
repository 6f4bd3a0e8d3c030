using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Publications;

/// <summary>One publication.</summary>
public sealed class Released(CurrentActor current, PerfApprovalDb db, PublishableTables publishable) : PublicationPage(current, db, publishable);
