using System.Text;
using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Features.Accounts;

namespace PerfApproval.Web.Features.Certificates;

/// <summary>The certificate as the file that can be verified.</summary>
public sealed class CertificateJson(CurrentActor current, IssueCertificate issue) : CertificateFile(current, issue)
{
    protected override FileContentResult FileOf(Certificate certificate, string name) =>
        new(Encoding.UTF8.GetBytes(ProofJson.Write(certificate)), "application/json; charset=utf-8") { FileDownloadName = $"{name}.json" };
}
