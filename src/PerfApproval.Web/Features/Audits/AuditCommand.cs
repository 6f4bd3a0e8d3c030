using System.CommandLine;
using PerfApproval.Domain;
using PerfApproval.Domain.Proof;
using PerfApproval.Web.Data;
using PerfApproval.Web.Proof;

namespace PerfApproval.Web.Features.Audits;

/// <summary>Checks the whole database: 0 everything fits, 1 something does not, 2 it could not be checked.</summary>
public sealed class AuditCommand : Command
{
    private const int Fits = 0, DoesNotFit = 1;

    private readonly Option<string?> bureau = new("--bureau") { Description = "只核查这个财政局", HelpName = "编码" };
    private readonly Option<string?> heads = new("--heads") { Description = "保管方所存树头的文件夹，一并核对", HelpName = "文件夹" };
    private readonly Option<string?> keys = new("--keys") { Description = "公钥文件（默认用密钥目录中的）", HelpName = "文件" };

    public AuditCommand() : base("audit", "核查数据库：留痕、版本、办理、留痕树、签名树头与公开文件")
    {
        foreach (var option in new Option[] { bureau, heads, keys }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        await using var app = Application.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var report = new AuditReport(line.InvocationConfiguration.Output) { Bureau = "保管方" };
        var custody = line.GetValue(heads) is { } folder ? Custody.Read(folder, report) : Custody.None;
        var known = line.GetValue(keys) is { } file ? await KeysAsync(file, stop) : app.Services.GetRequiredService<KeyFolder>().Chain();
        await new AuditDatabase(scope.ServiceProvider.GetRequiredService<PerfApprovalDb>()).RunAsync(line.GetValue(bureau), known, custody, report, stop);
        report.Close();
        return report.Faults == 0 ? Fits : DoesNotFit;
    }

    private static async Task<KeyChain> KeysAsync(string file, CancellationToken stop)
    {
        try
        {
            return KeyChain.Read(await File.ReadAllTextAsync(file, stop)) ?? throw new RuleBrokenException($"“{file}”不是公钥文件，请用 keys export 导出。");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"无法读取“{file}”，请核对路径和权限。", unreadable);
        }
    }
}
