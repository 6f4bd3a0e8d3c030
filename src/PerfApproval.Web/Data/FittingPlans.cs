using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace PerfApproval.Web.Data;

/// <summary>For questions whose best answer depends on what is asked for: rare words want another index than frequent ones.</summary>
public static class FittingPlans
{
    /// <summary>Within the transaction every statement is planned for its values, and nothing is compiled for it, which would take longer than the answer.</summary>
    public static async Task<IDbContextTransaction> BeginListingAsync(this PerfApprovalDb db, CancellationToken stop)
    {
        var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off", stop);
        return transaction;
    }
}
