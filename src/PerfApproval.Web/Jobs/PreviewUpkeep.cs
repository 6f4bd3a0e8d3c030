using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Jobs;

/// <summary>Removes the uploads that nobody confirmed in time.</summary>
public sealed class PreviewUpkeep(PerfApprovalDb db, TimeProvider clock)
{
    public Task<int> RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return db.ImportPreviews.Where(p => p.ExpiresAt <= now).ExecuteDeleteAsync(stop);
    }
}
