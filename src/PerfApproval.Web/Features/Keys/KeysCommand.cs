using System.CommandLine;
using PerfApproval.Domain;
using PerfApproval.Web.Proof;

namespace PerfApproval.Web.Features.Keys;

/// <summary>Replaces the signing key, and hands out the public ones.</summary>
public sealed class KeysCommand : Command
{
    private readonly Argument<string> file = new("文件") { Description = "导出到这个文件" };

    public KeysCommand() : base("keys", "签名密钥：更换，导出公钥")
    {
        var rotate = new Command("rotate", "换一把新的签名密钥，由现在的密钥为它背书");
        rotate.SetAction(RotateAsync);
        var export = new Command("export", "导出全部公钥，交给核验证明的人") { file };
        export.SetAction(ExportAsync);
        Subcommands.Add(rotate);
        Subcommands.Add(export);
    }

    private static KeyFolder Folder => new(new(ConfiguredSettings.Read()), TimeProvider.System);

    private static async Task RotateAsync(ParseResult line, CancellationToken stop)
    {
        var made = await Folder.RotateAsync(stop);
        await line.InvocationConfiguration.Output.WriteLineAsync($"已换用新的签名密钥 {made.Id}；请用 keys export 重新导出公钥，并备份密钥目录。");
    }

    private async Task ExportAsync(ParseResult line, CancellationToken stop)
    {
        var chain = Folder.Chain();
        if (chain.Current is not { } current) throw new RuleBrokenException("还没有签名密钥；首次启动网站时会自动生成。");
        var path = line.GetRequiredValue(file);
        try
        {
            await File.WriteAllTextAsync(path, chain.Write(), stop);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"无法写入 {path}（{unwritable.Message}）；请换一个位置。", unwritable);
        }

        await line.InvocationConfiguration.Output.WriteLineAsync($"已导出 {chain.Keys.Count} 把公钥，现在的密钥是 {current.Id}。");
    }
}
