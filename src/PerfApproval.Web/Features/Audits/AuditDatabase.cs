using System.Data;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Audits;

/// <summary>Looks at everything the database keeps as history and says what does not fit (核查), as it stood at one moment.</summary>
public sealed class AuditDatabase(PerfApprovalDb db)
{
    /// <param name="bureauCode">Null for all bureaus.</param>
    public async Task RunAsync(string? bureauCode, KeyChain keys, Custody custody, AuditReport report, CancellationToken stop)
    {
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await using var moment = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var bureaus = await db.Bureaus.AsNoTracking().Where(b => bureauCode == null || b.Code == bureauCode).OrderBy(b => b.Code).ToListAsync(stop);
        if (bureaus.Count == 0) throw new RuleBrokenException(bureauCode is null ? "数据库里还没有财政局，没有什么可以核查。" : $"没有编码为“{bureauCode}”的财政局，请核对编码。");
        if (keys.Current is null && await db.SignedHeads.AnyAsync(stop))
            throw new RuleBrokenException("没有公钥，无法核对签名；请用 Trail__Keys 指明密钥目录，或用 --keys 给出公钥文件。");
        report.Bureau = "密钥";
        if (keys.Unendorsed() is { } stranger) report.Fault($"密钥 {stranger.Id[..16]} 没有前一把密钥的背书，密钥被换过");
        custody.Check(keys, report);
        foreach (var bureau in bureaus)
        {
            report.Bureau = bureau.Name;
            await new TableAudit(db, report).RunAsync(bureau.Id, stop);
            await new TreeAudit(db, report).RunAsync(bureau.Id, custody.Of(bureau.Id), stop);
            await new HeadAudit(db, report, keys).RunAsync(bureau.Id, stop);
            await new PublicationAudit(db, report).RunAsync(bureau.Id, stop);
        }
    }
}
