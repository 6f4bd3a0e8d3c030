using PerfApproval.Domain;

namespace PerfApproval.Word.Reading.Files;

/// <summary>The file to be read: its name for sentences, its bytes to seek in.</summary>
internal sealed class SourceFile
{
    private SourceFile(string name, Stream content)
    {
        Name = name;
        Content = content;
    }

    public string Name { get; }

    public Stream Content { get; }

    /// <exception cref="InputRefusedException">The file is empty or too large.</exception>
    public static SourceFile Open(string fileName, Stream content, CancellationToken stop)
    {
        var name = Path.GetFileName(fileName.Replace('\\', '/'));
        if (name.Length > 80) name = $"{name[..80]}…";
        var seekable = content.CanSeek ? content : Copy(name, content, stop);
        if (seekable.Length > ReadingLimits.FileBytes) throw TooLarge(name);
        if (seekable.Length == 0) throw new InputRefusedException($"“{name}”是空文件，请重新选择要导入的文件。");
        return new(name, seekable);
    }

    /// <summary>The first bytes, from which the kind of the file is told.</summary>
    public byte[] Start(int length)
    {
        Content.Position = 0;
        var bytes = new byte[Math.Min(length, Content.Length)];
        Content.ReadExactly(bytes);
        Content.Position = 0;
        return bytes;
    }

    public InputRefusedException Refused(string why) => new($"“{Name}”{why}");

    public InputRefusedException Refused(string why, Exception cause) => new($"“{Name}”{why}", cause);

    private static MemoryStream Copy(string name, Stream content, CancellationToken stop)
    {
        var copy = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            stop.ThrowIfCancellationRequested();
            if (copy.Length + read > ReadingLimits.FileBytes) throw TooLarge(name);
            copy.Write(buffer, 0, read);
        }

        return copy;
    }

    private static InputRefusedException TooLarge(string name) =>
        new($"“{name}”超过 {ReadingLimits.FileBytes >> 20} MB，请删去图片或分成几个文件后再导入。");
}
