using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PerfApproval.Domain.Proof;

namespace PerfApproval.Web.Features.Archives;

/// <summary>An archive while it is written: part after part, each hashed on its way into the file.</summary>
public sealed class SealedFile(Stream output) : IDisposable
{
    public const string Manifest = "manifest.json";

    private readonly ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    private readonly List<ArchivePart> parts = [];

    public IReadOnlyList<ArchivePart> Parts => parts;

    /// <summary>Adds one JSON text a line.</summary>
    public Task AddLinesAsync(string name, IAsyncEnumerable<string> lines, CancellationToken stop) => AddAsync(name, async part =>
    {
        await foreach (var line in lines.WithCancellation(stop)) await part.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), stop);
    });

    public Task AddFileAsync(string name, ReadOnlyMemory<byte> content, CancellationToken stop) =>
        AddAsync(name, async part => await part.WriteAsync(content, stop));

    /// <summary>The last thing that is written: it vouches for all the parts.</summary>
    public async Task CloseAsync(ArchiveManifest manifest, CancellationToken stop)
    {
        await using var entry = zip.CreateEntry(Manifest, CompressionLevel.Fastest).Open();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(ProofJson.Write(manifest)), stop);
    }

    public void Dispose() => zip.Dispose();

    private async Task AddAsync(string name, Func<Stream, Task> write)
    {
        using var sha256 = SHA256.Create();
        await using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        await using var hashed = new CryptoStream(entry, sha256, CryptoStreamMode.Write, leaveOpen: true);
        await using var counted = new CountingStream(hashed);
        await write(counted);
        await hashed.FlushFinalBlockAsync();
        parts.Add(new(name, Convert.ToHexStringLower(sha256.Hash ?? []), counted.Count));
    }
}
