using PerfApproval.Domain;

namespace PerfApproval.Web.Features.Documents;

/// <summary>The Word file that a command writes: whole or not at all, and never over what it reads.</summary>
public sealed class WordOutput
{
    private WordOutput(string path) => Path = path;

    public string Path { get; }

    /// <exception cref="InputRefusedException">An input is missing, or the output cannot be meant to be written there.</exception>
    public static WordOutput At(string target, params IReadOnlyList<string> inputs)
    {
        var to = System.IO.Path.GetFullPath(target);
        foreach (var from in inputs)
        {
            if (!File.Exists(from)) throw new InputRefusedException($"没有找到文件“{from}”，请核对路径。");
            if (System.IO.Path.GetFullPath(from) == to) throw new InputRefusedException("输出文件与输入文件是同一个，请换一个输出文件名，以免覆盖原文件。");
        }

        if (!to.EndsWith(".docx", StringComparison.OrdinalIgnoreCase)) throw new InputRefusedException($"输出文件“{to}”请以 .docx 结尾。");
        if (Directory.Exists(to)) throw new InputRefusedException($"“{to}”是文件夹，请换一个输出文件名。");
        var folder = System.IO.Path.GetDirectoryName(to);
        return Directory.Exists(folder) ? new WordOutput(to) : throw new InputRefusedException($"没有文件夹“{folder}”，请先建立，或换一个输出位置。");
    }

    // Beside the target first, so that a failure half-way leaves what was there.
    public async Task WriteAsync(Func<Stream, Task> write)
    {
        var unfinished = $"{Path}.{System.IO.Path.GetRandomFileName()}";
        try
        {
            await using (var file = File.Create(unfinished)) await write(file);
            File.Move(unfinished, Path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is UnauthorizedAccessException or IOException)
        {
            throw new InputRefusedException($"写不了文件“{Path}”：{unwritable.Message}；请检查权限和磁盘空间，或先关闭正在使用它的程序。", unwritable);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
