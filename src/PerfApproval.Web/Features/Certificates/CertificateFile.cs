using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Certificates;

/// <summary>A certificate to download, for those who may see the table.</summary>
public abstract class CertificateFile(CurrentActor current, IssueCertificate issue) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public int Number { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var certificate = await issue.RunAsync(await current.GetAsync(stop), Id, Number, stop);
        return FileOf(certificate, $"{certificate.Table.Name}第{Number}版版本证明");
    }

    protected abstract FileContentResult FileOf(Certificate certificate, string name);
}
