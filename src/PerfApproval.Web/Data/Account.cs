using Microsoft.AspNetCore.Identity;

namespace PerfApproval.Web.Data;

/// <summary>The credentials of a person; its id is the person's.</summary>
public sealed class Account : IdentityUser<Guid>;
