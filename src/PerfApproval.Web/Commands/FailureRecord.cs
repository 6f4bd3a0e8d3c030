using System.Globalization;
using System.Security.Cryptography;
using PerfApproval.Domain;

namespace PerfApproval.Web.Commands;

/// <summary>Keeps what an unforeseen failure was, for whoever mends it; the user gets a sentence and a number.</summary>
public static class FailureRecord
{
    public const string FolderVariable = "PERFAPPROVAL_LOGS";

    /// <summary>Writes the failure to a file of its own and returns the sentence that names it.</summary>
    public static string Write(Exception failure)
    {
        var number = RandomNumberGenerator.GetHexString(8, lowercase: true);
        try
        {
            var path = Path.Combine(Folder(), $"perfapproval-{number}.log");
            using var file = new StreamWriter(path, OnlyForTheOwner());
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetUtcNow():O} {failure}"));
            return $"程序出现意外，这次操作没有完成（编号 {number}）；请将 {path} 交给系统管理员。";
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return $"程序出现意外（{failure.GetType().Name}），这次操作没有完成，记录也无法写入 {Folder()}；请将这句话交给系统管理员。";
        }
    }

    private static string Folder() =>
        Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : Path.GetTempPath();

    private static FileStreamOptions OnlyForTheOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
