using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Audits;

/// <summary>Checks the signatures of a bureau's signed heads, and that they only ever grew.</summary>
public sealed class HeadAudit(PerfApprovalDb db, AuditReport report, KeyChain keys)
{
    public async Task RunAsync(Guid bureauId, CancellationToken stop)
    {
        var size = await db.TrailLeaves.LongCountAsync(l => l.BureauId == bureauId, stop);
        var before = 0L;
        await foreach (var head in db.SignedHeads.AsNoTracking().Where(h => h.BureauId == bureauId).OrderBy(h => h.At).AsAsyncEnumerable().WithCancellation(stop))
        {
            report.Heads++;
            var name = $"签名树头（{head.At.InChina()}，{head.Size} 条）";
            if (!keys.Signed(head)) report.Fault($"{name}的签名不对，或签名的密钥 {head.KeyId[..16]} 不在密钥目录中");
            if (head.Size < before) report.Fault($"{name}比前一个树头小");
            if (head.Size > size) report.Fault($"{name}比现在的留痕树大，留痕树的末尾被删除过");
            before = head.Size;
        }
    }
}
