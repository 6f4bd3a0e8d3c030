using Microsoft.AspNetCore.Mvc;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Features.Accounts;
using PerfApproval.Word.Certificates;

namespace PerfApproval.Web.Features.Certificates;

/// <summary>The certificate on one page of Word.</summary>
public sealed class CertificateWord(CurrentActor current, IssueCertificate issue) : CertificateFile(current, issue)
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    protected override FileContentResult FileOf(Certificate certificate, string name)
    {
        using var word = new MemoryStream();
        CertificatePage.Write(certificate, word);
        return new(word.ToArray(), WordDocument) { FileDownloadName = $"{name}.docx" };
    }
}
