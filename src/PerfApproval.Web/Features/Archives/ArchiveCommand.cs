using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Domain.Organization;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Archives;

/// <summary>Writes a closed year into a sealed file that can be verified.</summary>
public sealed class ArchiveCommand : Command
{
    private readonly Argument<int> year = new("年度") { Description = "已经办结的年度" };
    private readonly Argument<string> file = new("文件") { Description = "归档文件（.zip），不能已经存在" };
    private readonly Option<string?> bureau = new("--bureau") { Description = "财政局编码（有几个财政局时）", HelpName = "编码" };

    public ArchiveCommand() : base("archive", "把已经办结的年度归档成一个密封的文件，数据库中的记录保持不变")
    {
        Arguments.Add(year);
        Arguments.Add(file);
        Options.Add(bureau);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        await using var app = Application.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PerfApprovalDb>();
        var path = line.GetRequiredValue(file);
        if (File.Exists(path)) throw new RuleBrokenException($"“{path}”已经存在，归档文件不覆盖别的文件；请换一个名字。");
        var draft = $"{path}.part";
        try
        {
            await using (var output = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite))
            {
                var manifest = await scope.ServiceProvider.GetRequiredService<ArchiveYear>()
                    .RunAsync(await BureauAsync(db, line.GetValue(bureau), stop), line.GetRequiredValue(year), output, stop);
                await line.InvocationConfiguration.Output.WriteLineAsync(
                    $"{manifest.Bureau.Name} {manifest.Year} 年已归档：{manifest.Parts.Count} 个部分，共 {output.Length} 字节。请用 eng/perfapproval verify 核验后妥善保存。");
            }

            File.Move(draft, path);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"无法写入“{path}”（{unwritable.Message}）；请换一个位置。", unwritable);
        }
        finally
        {
            // What broke off half-way is no archive.
            File.Delete(draft);
        }
    }

    private static async Task<FinanceBureau> BureauAsync(PerfApprovalDb db, string? code, CancellationToken stop)
    {
        var bureaus = await db.Bureaus.AsNoTracking().Where(b => code == null || b.Code == code).ToListAsync(stop);
        return bureaus switch
        {
            [var only] => only,
            [] => throw new RuleBrokenException(code is null ? "数据库里还没有财政局，没有什么可以归档。" : $"没有编码为“{code}”的财政局，请核对编码。"),
            _ => throw new RuleBrokenException($"有 {bureaus.Count} 个财政局，请用 --bureau 指明编码。"),
        };
    }
}
