using PerfApproval.Domain;

namespace PerfApproval.Word.Reading.Files;

/// <summary>A part of a package while it is unpacked: it counts what really comes out, whatever the package declares.</summary>
internal sealed class GuardedStream(Stream part, SourceFile file, long longest) : Stream
{
    private long total;
    private long token;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => total;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = part.Read(buffer);
        total += read;
        if (total > longest)
            throw file.Refused($"解压后超过 {longest >> 20} MB，不像一份绩效目标文件，请检查后重新导出。");
        var last = buffer[..read].LastIndexOf((byte)'<');
        token = last < 0 ? token + read : read - last;
        if (token > ReadingLimits.TokenBytes)
            throw file.Refused("中有一段内容过长，文件可能已损坏，请用 Word 打开后另存为 .docx 再导入。");
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) part.Dispose();
        base.Dispose(disposing);
    }
}
