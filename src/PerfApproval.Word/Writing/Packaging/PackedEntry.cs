using System.IO.Compression;

namespace PerfApproval.Word.Writing.Packaging;

/// <summary>A part of the template that every document holds unchanged, compressed once.</summary>
internal sealed record PackedEntry(string Name, byte[] Deflated, int Length, uint Checksum)
{
    public static PackedEntry Of(string name, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(content);
        return new PackedEntry(name, packed.ToArray(), content.Length, Crc32.Of(content));
    }
}
