using PerfApproval.Domain;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Proof;

namespace PerfApproval.Web.Features.Audits;

/// <summary>The signed heads and the keys that a second custodian (保管方) has kept.</summary>
public sealed class Custody(IReadOnlyList<SignedHead> heads, KeyChain? keys)
{
    public static Custody None { get; } = new([], null);

    /// <exception cref="RuleBrokenException">There is no such folder, or no head in it.</exception>
    public static Custody Read(string folder, AuditReport report)
    {
        try
        {
            var known = Path.Combine(folder, HeadExport.KeyFile);
            var heads = Directory.EnumerateFiles(folder, HeadExport.Pattern).Order(StringComparer.Ordinal).SelectMany(file => HeadsIn(file, report)).ToList();
            if (heads.Count == 0) throw new RuleBrokenException($"“{folder}”里没有树头，请核对 --heads 后面的文件夹。");
            return new(heads, File.Exists(known) ? KeyChain.Read(File.ReadAllText(known)) : null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"无法读取“{folder}”，请核对 --heads 后面的文件夹和它的权限。", unreadable);
        }
    }

    public ILookup<long, SignedHead> Of(Guid bureauId) => heads.Where(h => h.BureauId == bureauId).ToLookup(h => h.Size);

    /// <summary>Whether the heads were signed, and the present keys follow from those that the custodian has.</summary>
    public void Check(KeyChain present, AuditReport report)
    {
        var own = keys ?? present;
        foreach (var head in heads.Where(h => !present.Signed(h) && !own.Signed(h)))
            report.Fault($"保管方的树头（{head.At.InChina()}，{head.Size} 条）签名不对");
        if (present.Current is { } current && keys is not null && !present.Reaches(current.Id, keys))
            report.Fault("现在的签名密钥不能由保管方持有的公钥核对到，密钥被换过");
    }

    // A process that died while writing leaves half a line.
    private static IEnumerable<SignedHead> HeadsIn(string file, AuditReport report)
    {
        foreach (var (line, number) in File.ReadLines(file).Select((line, i) => (line, i + 1)))
        {
            if (ProofJson.ReadExactly<SignedHead>(line) is { } head) yield return head;
            else report.Note($"{file} 第 {number} 行不是树头，已略过");
        }
    }
}
