using System.Text.Json;
using PerfApproval.Domain.Json;

namespace PerfApproval.Domain.Proof;

/// <summary>Checks a certificate (验证) by itself: everything it states is recomputed or held against what is signed.</summary>
public sealed class CertificateCheck
{
    private readonly List<CheckLine> lines = [];
    private readonly Certificate certificate;
    private readonly KeyChain keys;

    private CertificateCheck(Certificate certificate) => (this.certificate, keys) = (certificate, new(certificate.Keys));

    /// <param name="written">The certificate as the file has it, to the last byte.</param>
    /// <param name="trusted">The public keys that whoever checks has from elsewhere; null when there are none.</param>
    /// <returns>One line for each check; null when the file is no certificate at all.</returns>
    public static IReadOnlyList<CheckLine>? Of(string written, KeyChain? trusted)
    {
        if (ProofJson.Read<Certificate>(written) is not { Kind: Certificate.ThisKind } certificate) return null;
        var check = new CertificateCheck(certificate);
        check.Say(ProofJson.Write(certificate) == written, "文件与签发时逐字一致", "文件的写法与签发时不同，有字符被改动过");
        check.CheckVersion();
        check.CheckChain();
        check.CheckStatements();
        check.CheckTree();
        check.CheckKeys(trusted);
        return check.lines;
    }

    private void CheckVersion()
    {
        var version = certificate.Version;
        Say(CanonicalJson.Sha256(version.Content) == version.Sha256,
            $"第 {version.Number} 版的内容与校验码一致（SHA-256 {version.Sha256}）", $"第 {version.Number} 版的内容与校验码不符，内容被改动过");
        Say(ContentFits(), $"内容就是{certificate.Unit.Name}《{certificate.Table.Name}》", "内容中的单位、项目或年度与证明所写的不同");
    }

    private bool ContentFits()
    {
        try
        {
            var text = certificate.Version.Text();
            return text.Name == certificate.Table.Name && text.Unit == certificate.Unit && text.Year == certificate.Table.Year;
        }
        catch (Exception unreadable) when (unreadable is JsonException or RuleBrokenException)
        {
            return false;
        }
    }

    private void CheckChain()
    {
        var chain = new ChainCheck();
        var faults = certificate.Chain.Select(e => chain.Follow(e.Of(certificate.Bureau.Id, certificate.Table.Id))).OfType<string>().ToList();
        if (certificate.Chain.Count == 0) faults.Add("没有任何留痕");
        Say(faults.Count == 0, $"{certificate.Chain.Count} 条留痕前后相接，无缺漏", string.Join("；", faults));
    }

    private void CheckStatements()
    {
        var trail = new CertifiedTrail(certificate.Chain.Select(e => e.Of(certificate.Bureau.Id, certificate.Table.Id)), StatedPeople(), StatedStages());
        var version = certificate.Version;
        Say((trail.Version?.Number, trail.Version?.Sha256) == (version.Number, version.Sha256), $"留痕中最后形成的就是第 {version.Number} 版", "留痕中最后形成的不是证明所写的版本");
        Say(trail.Submissions.SequenceEqual(certificate.Submissions), $"{certificate.Submissions.Count} 次提交与留痕一致", Differing("提交", certificate.Submissions, trail.Submissions));
        Say(trail.Decisions.SequenceEqual(certificate.Decisions), $"{certificate.Decisions.Count} 次办理与留痕一致", Differing("办理", certificate.Decisions, trail.Decisions));
        Say(trail.IsApproved, "该版本已审定，审定没有被撤销", "按留痕，该版本没有审定，或者审定已被撤销");
        Say(trail.PublicationId == certificate.PublicationId, trail.PublicationId is null ? "证明签发时尚未公开" : "该版本已经公开", "是否公开与留痕不符");
    }

    // Entries of earlier days tell ids only: for these the names are vouched for by the signature alone.
    private Dictionary<Guid, string> StatedPeople() => certificate.Decisions.Select(d => (d.PersonId, d.Person))
        .Concat(certificate.Decisions.Where(d => d.OnBehalfOf is not null).Select(d => (d.OnBehalfOf!.Value, d.OnBehalfOfName ?? "")))
        .Concat(certificate.Submissions.Select(s => (s.PersonId, s.Person)))
        .GroupBy(p => p.Item1).ToDictionary(g => g.Key, g => g.First().Item2);

    private Dictionary<string, string> StatedStages() =>
        certificate.Decisions.GroupBy(d => d.Stage).ToDictionary(g => g.Key, g => g.First().StageName);

    private static string Differing<T>(string what, IReadOnlyList<T> stated, IReadOnlyList<T> told)
    {
        var first = Enumerable.Range(0, Math.Max(stated.Count, told.Count))
            .FirstOrDefault(i => i >= stated.Count || i >= told.Count || !EqualityComparer<T>.Default.Equals(stated[i], told[i]));
        return $"证明所写的第 {first + 1} 次{what}与留痕不符";
    }

    private void CheckTree()
    {
        var (head, inclusion) = (certificate.Head, certificate.Inclusion);
        var proven = certificate.Chain.Count > 0 && head.BureauId == certificate.Bureau.Id && inclusion.Size == head.Size
            && inclusion.Proves(TrailLeaf.HashOf(certificate.Chain[^1].Of(certificate.Bureau.Id, certificate.Table.Id)), head.Root);
        Say(proven, $"最后一条留痕位于留痕树第 {inclusion.Position} 位（共 {head.Size} 条）", "最后一条留痕不在签名的留痕树中");
        Say(keys.Signed(head), $"树头由密钥 {Short(head.KeyId)} 签名", "树头的签名不对，或签名的密钥不在证明中");
    }

    private void CheckKeys(KeyChain? trusted)
    {
        Say(keys.Unendorsed() is null, $"{keys.Keys.Count} 把密钥依次背书", "密钥之间的背书不对，有密钥被换过");
        Say(keys.Find(certificate.KeyId) is { } key && certificate.IsSignedBy(key), "证明全文的签名正确", "证明全文的签名不对，证明被改动过");
        if (trusted is null) return;
        Say(keys.Reaches(certificate.KeyId, trusted) && keys.Reaches(certificate.Head.KeyId, trusted),
            "签名的密钥可以由所给的公钥一路核对到", "签名的密钥不能由所给的公钥核对到，证明可能出自别处");
    }

    private void Say(bool fits, string good, string bad) => lines.Add(new(fits, fits ? good : bad));

    private static string Short(string keyId) => keyId.Length > 16 ? keyId[..16] : keyId;
}

/// <summary>What one check found, as a sentence.</summary>
public sealed record CheckLine(bool Fits, string Sentence);
