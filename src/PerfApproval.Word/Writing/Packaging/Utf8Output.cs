using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace PerfApproval.Word.Writing.Packaging;

/// <summary>The bytes of one streamed part, gathered in a buffer, with their checksum and length.</summary>
internal sealed class Utf8Output(Stream output) : IDisposable
{
    private const int Size = 64 * 1024;

    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int used;
    private Crc32 checksum = new();

    public uint Checksum => checksum.Value;

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - used) Flush();
        if (bytes.Length > buffer.Length)
        {
            Pass(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    /// <summary>Encodes text that holds no lone surrogate.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var status = Utf8.FromUtf16(text, buffer.AsSpan(used), out var read, out var written);
            used += written;
            text = text[read..];
            if (status == OperationStatus.DestinationTooSmall) Flush();
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
                throw new EncoderFallbackException("A lone surrogate is no text.");
        }
    }

    public void Flush()
    {
        Pass(buffer.AsSpan(0, used));
        used = 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        checksum.Add(bytes);
        Length += bytes.Length;
        output.Write(bytes);
    }
}
