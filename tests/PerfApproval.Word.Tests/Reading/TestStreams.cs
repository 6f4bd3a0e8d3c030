namespace PerfApproval.Word.Tests.Reading;

/// <summary>A stream of any length that takes no memory; it cannot seek.</summary>
internal sealed class EndlessStream(long length) : ReadOnlyStream
{
    private long left = length;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(left, count);
        Array.Fill(buffer, (byte)'a', offset, read);
        left -= read;
        return read;
    }
}

/// <summary>An upload as it comes over the network: in small pieces, forward only.</summary>
internal sealed class BufferedUpload(byte[] content) : ReadOnlyStream
{
    private int at;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Math.Min(Math.Min(count, 1000), content.Length - at);
        Array.Copy(content, at, buffer, offset, read);
        at += read;
        return read;
    }
}

internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
