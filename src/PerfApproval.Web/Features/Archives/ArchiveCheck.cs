using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PerfApproval.Domain.Proof;

namespace PerfApproval.Web.Features.Archives;

/// <summary>Checks an archive by itself: the seal, every part, every hash chain, every version and every published file.</summary>
public sealed class ArchiveCheck
{
    private const int MostManifestBytes = 16 * 1024 * 1024;

    private readonly List<CheckLine> lines = [];
    private readonly ZipArchive zip;
    private readonly ArchiveManifest manifest;

    private ArchiveCheck(ZipArchive zip, ArchiveManifest manifest) => (this.zip, this.manifest) = (zip, manifest);

    /// <param name="trusted">The public keys that whoever checks has from elsewhere; null when there are none.</param>
    /// <returns>Null when the file is no archive.</returns>
    public static IReadOnlyList<CheckLine>? Of(Stream file, KeyChain? trusted)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            if (zip.GetEntry(SealedFile.Manifest) is not { Length: <= MostManifestBytes } entry) return null;
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            if (ProofJson.ReadExactly<ArchiveManifest>(reader.ReadToEnd()) is not { Kind: ArchiveManifest.ThisKind } manifest) return null;
            var check = new ArchiveCheck(zip, manifest);
            check.Run(trusted);
            return check.lines;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private void Run(KeyChain? trusted)
    {
        CheckSeal(trusted);
        CheckParts();
        // What is not what was sealed is not worth reading.
        if (lines.Any(l => !l.Fits)) return;
        lines.AddRange(new ArchivedRecords(zip, manifest).Check());
    }

    private void CheckSeal(KeyChain? trusted)
    {
        var keys = new KeyChain(manifest.Keys);
        Say(keys.Find(manifest.KeyId) is { } key && manifest.IsSignedBy(key), $"{manifest.Bureau.Name} {manifest.Year} 年的归档清单签名正确", "归档清单的签名不对，清单被改动过");
        Say(keys.Unendorsed() is null, $"{manifest.Keys.Count} 把密钥依次背书", "密钥之间的背书不对，有密钥被换过");
        Say(keys.Signed(manifest.Head) && manifest.Head.BureauId == manifest.Bureau.Id, "树头的签名正确", "树头的签名不对");
        if (trusted is null) return;
        Say(keys.Reaches(manifest.KeyId, trusted) && keys.Reaches(manifest.Head.KeyId, trusted),
            "签名的密钥可以由所给的公钥一路核对到", "签名的密钥不能由所给的公钥核对到，归档可能出自别处");
    }

    private void CheckParts()
    {
        var faults = manifest.Parts.Select(FaultOf).OfType<string>().ToList();
        var listed = manifest.Parts.Select(p => p.Name).Append(SealedFile.Manifest).ToHashSet();
        faults.AddRange(zip.Entries.Where(e => !listed.Contains(e.FullName)).Select(e => $"多出 {e.FullName}"));
        if (zip.Entries.Count > listed.Count || manifest.Parts.Count + 1 != listed.Count) faults.Add("有重名的部分");
        Say(faults.Count == 0, $"{manifest.Parts.Count} 个部分与清单一致", string.Join("；", faults));
    }

    private string? FaultOf(ArchivePart part)
    {
        if (zip.GetEntry(part.Name) is not { } entry) return $"缺少 {part.Name}";
        if (entry.Length != part.Bytes) return $"{part.Name} 的长度与清单不符";
        try
        {
            using var content = entry.Open();
            return Convert.ToHexStringLower(SHA256.HashData(content)) == part.Sha256 ? null : $"{part.Name} 的内容与清单不符";
        }
        catch (InvalidDataException)
        {
            return $"{part.Name} 已经损坏";
        }
    }

    private void Say(bool fits, string good, string bad) => lines.Add(new(fits, fits ? good : bad));
}
