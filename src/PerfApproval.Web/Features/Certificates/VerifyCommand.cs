using System.CommandLine;
using System.Text;
using PerfApproval.Domain;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Features.Archives;

namespace PerfApproval.Web.Features.Certificates;

/// <summary>Checks a certificate or an archive with no database and no network: 0 it fits, 1 it does not, 2 it cannot be read.</summary>
public sealed class VerifyCommand : Command
{
    private const int Fits = 0, DoesNotFit = 1, Unreadable = 2;
    private const int MostBytes = 64 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Argument<string> file = new("文件") { Description = "版本证明（.json）或归档文件（.zip）" };
    private readonly Option<string?> keys = new("--keys") { Description = "从财政局另行取得的公钥（keys export 导出的文件）", HelpName = "文件" };

    public VerifyCommand() : base("verify", "核验版本证明或归档文件，逐项说明是否相符")
    {
        Arguments.Add(file);
        Options.Add(keys);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var output = line.InvocationConfiguration.Output;
        var trusted = line.GetValue(keys) is { } path
            ? KeyChain.Read(await TextAsync(path, stop)) ?? throw new RuleBrokenException($"“{path}”不是公钥文件，请用 keys export 导出。")
            : null;
        var name = line.GetRequiredValue(file);
        if (await CheckAsync(name, trusted, stop) is not { } checks)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"“{name}”不是版本证明，也不是归档文件，或者已经损坏到无法读取。");
            return Unreadable;
        }

        foreach (var check in checks) await output.WriteLineAsync($"{(check.Fits ? "相符" : "不符")}  {check.Sentence}");
        if (trusted is null) await output.WriteLineAsync("提示  没有给出公钥（--keys），只核验了文件本身；请用财政局公布的公钥再核对一次。");
        var fits = checks.All(c => c.Fits);
        await output.WriteLineAsync(fits ? "核验通过。" : $"核验不通过：{checks.Count(c => !c.Fits)} 项不符。");
        return fits ? Fits : DoesNotFit;
    }

    private static async Task<IReadOnlyList<CheckLine>?> CheckAsync(string path, KeyChain? trusted, CancellationToken stop)
    {
        if (!IsArchive(path)) return CertificateCheck.Of(await TextAsync(path, stop), trusted);
        await using var file = File.OpenRead(path);
        return ArchiveCheck.Of(file, trusted);
    }

    // A certificate begins with a brace, a zip file with its maker's initials.
    private static bool IsArchive(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.ReadByte() == 'P' && file.ReadByte() == 'K';
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private static async Task<string> TextAsync(string path, CancellationToken stop)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes) throw new RuleBrokenException($"“{path}”太大，不像要核验的文件，请核对是否选错了文件。");
            return Utf8.GetString(await File.ReadAllBytesAsync(path, stop));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RuleBrokenException($"无法读取“{path}”：{ReasonOf(unreadable)}。", unreadable);
        }
    }

    private static string ReasonOf(Exception unreadable) => unreadable switch
    {
        FileNotFoundException or DirectoryNotFoundException => "文件不存在，请核对路径",
        UnauthorizedAccessException => "没有读取权限，或者是文件夹",
        DecoderFallbackException => "不是 UTF-8 编码，文件已被改动",
        _ => unreadable.Message,
    };
}
