using System.CommandLine;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PerfApproval.Domain;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Features.Exports;

/// <summary>Writes the audit entries of a period to a file.</summary>
public sealed class ExportCommand : Command
{
    private readonly Argument<string> file = new("文件") { Description = "写到这个文件" };
    private readonly Option<DateOnly> from = new("--from") { Description = "开始日期", HelpName = "年-月-日", Required = true };
    private readonly Option<DateOnly> to = new("--to") { Description = "结束日期（含当日）", HelpName = "年-月-日", Required = true };
    private readonly Option<bool> csv = new("--csv") { Description = "用 Excel 能打开的 CSV（默认每行一条 JSON）" };
    private readonly Option<string?> bureau = new("--bureau") { Description = "只导出这个财政局", HelpName = "编码" };

    public ExportCommand() : base("export", "导出一段时间的全部留痕")
    {
        Arguments.Add(file);
        foreach (var option in new Option[] { from, to, csv, bureau }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        await using var app = Application.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PerfApprovalDb>();
        var (first, last, path) = (line.GetRequiredValue(from), line.GetRequiredValue(to), line.GetRequiredValue(file));
        ExportEntries.MustBePeriod(first, last);
        var of = line.GetValue(bureau) is { } code
            ? await db.Bureaus.Where(b => b.Code == code).Select(b => (Guid?)b.Id).SingleOrDefaultAsync(stop) ?? throw new RuleBrokenException($"没有编码为“{code}”的财政局，请核对编码。")
            : (Guid?)null;
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        try
        {
            await using var output = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            var count = await scope.ServiceProvider.GetRequiredService<ExportEntries>()
                .RunAsync(of, first, last, line.GetValue(csv) ? ExportFormat.Csv : ExportFormat.JsonLines, output, stop);
            await line.InvocationConfiguration.Output.WriteLineAsync($"已导出 {first.AsDay()} 至 {last.AsDay()} 的 {count} 条留痕。");
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new RuleBrokenException($"无法写入“{path}”（{unwritable.Message}）；请换一个位置。", unwritable);
        }
    }
}
