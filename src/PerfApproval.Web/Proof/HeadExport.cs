using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Data;
using PerfApproval.Web.Features;

namespace PerfApproval.Web.Proof;

/// <summary>Hands signed heads to a second custodian: one line each in a file per bureau and day, with the public keys beside them.</summary>
public sealed class HeadExport(PerfApprovalDb db, TrailSettings settings)
{
    public const string KeyFile = "keys.json";
    public const string Pattern = "*.jsonl";

    /// <summary>Adds the head where the last one exported is old enough.</summary>
    public async Task AddAsync(SignedHead head, KeyChain keys, CancellationToken stop)
    {
        if (settings.ExportFolder is not { } folder) return;
        try
        {
            var bureau = await NameAsync(head.BureauId, stop);
            Directory.CreateDirectory(folder);
            if (LastOf(folder, bureau) is { } last && head.At - last.At < settings.ExportEvery) return;
            await AppendAsync(Path.Combine(folder, $"{bureau}-{head.At.DateInChina().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.jsonl"), head, stop);
            var known = Path.Combine(folder, KeyFile);
            if (!File.Exists(known) || await File.ReadAllTextAsync(known, stop) != keys.Write()) await File.WriteAllTextAsync(known, keys.Write(), stop);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"树头没有导出：无法写入 {folder}（{unwritable.Message}）；请检查导出目录（设置项 Trail__ExportFolder）。", unwritable);
        }
    }

    // A code that is no plain file name must not lead elsewhere.
    private async Task<string> NameAsync(Guid bureauId, CancellationToken stop)
    {
        var code = await db.Bureaus.Where(b => b.Id == bureauId).Select(b => b.Code).SingleAsync(stop);
        return code.Length > 0 && code.All(char.IsAsciiLetterOrDigit) ? code : bureauId.ToString();
    }

    private static SignedHead? LastOf(string folder, string bureau) =>
        Directory.EnumerateFiles(folder, $"{bureau}-????-??-??.jsonl").Max(StringComparer.Ordinal) is { } latest
            ? File.ReadLines(latest).Select(ProofJson.ReadExactly<SignedHead>).LastOrDefault(h => h is not null)
            : null;

    // A line that a crash left unfinished is ended first.
    private static async Task AppendAsync(string path, SignedHead head, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var torn = false;
        if (file.Length > 0)
        {
            file.Seek(-1, SeekOrigin.End);
            torn = file.ReadByte() != '\n';
        }

        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes($"{(torn ? "\n" : "")}{ProofJson.Write(head)}\n"), stop);
    }
}
