using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Publications;

/// <summary>Where a publisher takes a publication off the public page.</summary>
public sealed class TakedownPage(CurrentActor current, PerfApprovalDb db, PublishableTables publishable, TimeProvider clock)
    : PublicationPage(current, db, publishable)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var publisher = await PublisherAsync(stop);
        var publication = await Db.Publications.Include(p => p.Takedown).SingleAsync(p => p.BureauId == publisher.BureauId && p.Id == Id, stop);
        publication.Retract(publisher, Reason ?? "", clock.GetUtcNow());
        await Db.SaveAsync(stop);
        TempData[Notice] = "已撤下，公开页面不再提供这份文件。";
        return LocalRedirect($"/publications/{Id}");
    }
}
