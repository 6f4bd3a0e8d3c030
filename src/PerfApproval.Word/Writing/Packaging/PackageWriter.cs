using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PerfApproval.Word.Writing.Packaging;

/// <summary>Writes the zip file of a document: unchanged parts as they were compressed once, the others streamed.</summary>
/// <remarks>ZipArchive would compress every unchanged part anew for each document.</remarks>
internal sealed class PackageWriter(Stream output) : IDisposable
{
    private const ushort Utf8Names = 0x0800;
    private const ushort SizesFollow = 0x0008;
    private const ushort Deflated = 8;

    // 1980-01-01, the first day a zip file knows: the same input gives the same bytes on any day.
    private const uint Timestamp = 0x0021_0000;

    private readonly CountingStream stream = new(output);
    private readonly List<Listed> directory = [];

    private sealed record Listed(byte[] Name, ushort Flags, uint Checksum, uint Packed, uint Length, uint Offset);

    public void Add(PackedEntry entry)
    {
        var listed = new Listed(Encoding.UTF8.GetBytes(entry.Name), Utf8Names, entry.Checksum, (uint)entry.Deflated.Length, (uint)entry.Length, Here());
        directory.Add(listed);
        WriteLocalHeader(listed);
        stream.Write(entry.Deflated);
    }

    /// <summary>Streams a part through <paramref name="write"/>.</summary>
    public void Add(string name, Action<Utf8Output> write)
    {
        var listed = new Listed(Encoding.UTF8.GetBytes(name), Utf8Names | SizesFollow, 0, 0, 0, Here());
        WriteLocalHeader(listed);
        var start = stream.Count;
        uint checksum;
        long length;
        using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            using var content = new Utf8Output(deflate);
            write(content);
            content.Flush();
            (checksum, length) = (content.Checksum, content.Length);
        }

        listed = listed with { Checksum = checksum, Packed = Small(stream.Count - start), Length = Small(length) };
        directory.Add(listed);
        WriteSizes(listed);
    }

    public void Finish()
    {
        var start = Here();
        foreach (var listed in directory) WriteDirectoryEntry(listed);
        WriteDirectoryEnd(start, Here() - start);
        stream.Flush();
    }

    public void Dispose() => stream.Dispose();

    private uint Here() => Small(stream.Count);

    private static uint Small(long size) => size <= uint.MaxValue
        ? (uint)size
        : throw new InvalidOperationException("A document of more than 4 GB is none that anybody could open.");

    private void WriteLocalHeader(Listed listed)
    {
        Span<byte> header = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        WriteCommon(header[4..], listed);
        stream.Write(header);
        stream.Write(listed.Name);
    }

    private void WriteSizes(Listed listed)
    {
        Span<byte> sizes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32LittleEndian(sizes, 0x08074b50);
        BinaryPrimitives.WriteUInt32LittleEndian(sizes[4..], listed.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(sizes[8..], listed.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(sizes[12..], listed.Length);
        stream.Write(sizes);
    }

    private void WriteDirectoryEntry(Listed listed)
    {
        Span<byte> entry = stackalloc byte[46];
        entry.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(entry, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[4..], 20);
        WriteCommon(entry[6..], listed);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[42..], listed.Offset);
        stream.Write(entry);
        stream.Write(listed.Name);
    }

    // The 26 bytes that a local header and a directory entry share.
    private static void WriteCommon(Span<byte> part, Listed listed)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(part, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(part[2..], listed.Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(part[4..], Deflated);
        BinaryPrimitives.WriteUInt32LittleEndian(part[6..], Timestamp);
        BinaryPrimitives.WriteUInt32LittleEndian(part[10..], listed.Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(part[14..], listed.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(part[18..], listed.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(part[22..], (ushort)listed.Name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(part[24..], 0);
    }

    private void WriteDirectoryEnd(uint start, uint size)
    {
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], (ushort)directory.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], (ushort)directory.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], start);
        stream.Write(end);
    }
}
