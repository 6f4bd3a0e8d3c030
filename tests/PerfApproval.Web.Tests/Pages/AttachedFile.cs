using AngleSharp.Dom;
using AngleSharp.Io.Dom;

namespace PerfApproval.Web.Tests.Pages;

/// <summary>A file that a visitor chose for a form.</summary>
public sealed class AttachedFile(string name, byte[] content) : IFile
{
    public string Name { get; } = name;

    public DateTime LastModified => DateTime.UnixEpoch;

    public int Length => content.Length;

    public string Type => "application/octet-stream";

    public Stream Body { get; } = new MemoryStream(content);

    public bool IsClosed => false;

    public IBlob Slice(int start = 0, int end = int.MaxValue, string? contentType = null) => throw new NotSupportedException();

    public void Close() { }

    public void Dispose() => Body.Dispose();
}
