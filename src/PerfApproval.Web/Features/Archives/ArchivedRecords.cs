using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfApproval.Domain.Auditing;
using PerfApproval.Domain.Json;
using PerfApproval.Domain.Proof;

namespace PerfApproval.Web.Features.Archives;

/// <summary>What an archive says, read line by line and held against its own entries and the head that they stand under.</summary>
internal sealed class ArchivedRecords(ZipArchive zip, ArchiveManifest manifest)
{
    // More of the same tells nobody more.
    private const int MostNamed = 20;

    private static readonly Dictionary<Guid, string> NoPeople = [];
    private static readonly Dictionary<string, string> NoStages = [];

    private readonly Dictionary<Guid, List<AuditEntry>> versionsMade = [];
    private readonly Dictionary<Guid, AuditEntry> ends = [];

    public IReadOnlyList<CheckLine> Check() => [Entries(), Proofs(), Versions(), Documents()];

    private CheckLine Entries()
    {
        var (chains, faults, count) = (new Dictionary<Guid, ChainCheck>(), new List<string>(), 0);
        foreach (var archived in Read<ArchivedEntry>("entries.jsonl", faults))
        {
            var entry = archived.Entry.Of(manifest.Bureau.Id, archived.Table);
            if (!chains.TryGetValue(archived.Table, out var chain)) chains.Add(archived.Table, chain = new ChainCheck());
            if (chain.Follow(entry) is { } fault) faults.Add($"目标表 {archived.Table} {fault}");
            ends[archived.Table] = entry;
            if (entry.What == "version-made") (versionsMade.TryGetValue(archived.Table, out var made) ? made : versionsMade[archived.Table] = []).Add(entry);
            count++;
        }

        return Line($"{chains.Count} 份目标表的 {count} 条留痕前后相接，无缺漏", faults);
    }

    private CheckLine Proofs()
    {
        var (faults, proven) = (new List<string>(), new HashSet<Guid>());
        foreach (var proof in Read<ArchivedProof>("proofs.jsonl", faults))
        {
            var fits = ends.TryGetValue(proof.Table, out var end) && end.Sequence == proof.Sequence && proof.Inclusion.Size == manifest.Head.Size
                && proof.Inclusion.Proves(TrailLeaf.HashOf(end), manifest.Head.Root);
            if (fits) proven.Add(proof.Table);
            else faults.Add($"目标表 {proof.Table} 的最后一条留痕不在签名的留痕树中");
        }

        faults.AddRange(ends.Keys.Where(t => !proven.Contains(t)).Select(t => $"目标表 {t} 没有证明其留痕在留痕树中"));
        return Line($"{proven.Count} 份目标表的留痕都在签名的留痕树中", faults);
    }

    private CheckLine Versions()
    {
        var told = versionsMade.ToDictionary(v => v.Key, v => new CertifiedTrail(v.Value, NoPeople, NoStages).Versions);
        var (faults, count) = (new List<string>(), 0);
        foreach (var version in Read<ArchivedVersion>("versions.jsonl", faults))
        {
            count++;
            if (CanonicalJson.Sha256(version.Content) != version.Sha256 || told.GetValueOrDefault(version.Table)?.Any(t => t.Number == version.Number && t.Sha256 == version.Sha256) != true)
                faults.Add($"目标表 {version.Table} 第 {version.Number} 版的内容与留痕不符");
        }

        var expected = told.Values.Sum(t => t.Count);
        if (count != expected) faults.Add($"留痕所说的版本有 {expected} 个，归档中有 {count} 个");
        return Line($"{count} 个版本的内容与留痕一致", faults);
    }

    private CheckLine Documents()
    {
        var parts = manifest.Parts.ToDictionary(p => p.Name, p => p.Sha256);
        var (faults, count) = (new List<string>(), 0);
        foreach (var line in LinesOf("tables/publication.jsonl"))
        {
            count++;
            var (id, document, data) = PublicationIn(line);
            if (parts.GetValueOrDefault($"documents/{id}.docx") != document || parts.GetValueOrDefault($"documents/{id}.json") != data)
                faults.Add($"公开 {id} 的文件与记录不符");
        }

        return Line($"{count} 次公开的文件与记录一致", faults);
    }

    private static (string? Id, string? Document, string? Data) PublicationIn(string line)
    {
        try
        {
            var row = JsonNode.Parse(line);
            return ((string?)row?["id"], (string?)row?["document_sha256"], (string?)row?["open_data_sha256"]);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return default;
        }
    }

    private IEnumerable<T> Read<T>(string part, List<string> faults) where T : class
    {
        foreach (var line in LinesOf(part))
        {
            if (ProofJson.Read<T>(line) is { } value) yield return value;
            else faults.Add($"{part} 中有无法读取的行");
        }
    }

    private IEnumerable<string> LinesOf(string part)
    {
        if (zip.GetEntry(part) is not { } entry) yield break;
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static CheckLine Line(string good, List<string> faults) =>
        new(faults.Count == 0, faults.Count == 0 ? good : string.Join("；", faults.Take(MostNamed)));
}
