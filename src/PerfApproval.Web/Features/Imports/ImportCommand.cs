using System.CommandLine;
using PerfApproval.Domain;
using PerfApproval.Domain.People;
using PerfApproval.Web.Data;
using PerfApproval.Web.Workflows;

namespace PerfApproval.Web.Features.Imports;

/// <summary>Imports an official document for a unit from the shell.</summary>
public sealed class ImportCommand : Command
{
    private readonly Argument<string> file = new("文件") { Description = "要导入的 .docx 或 .txt 文件" };
    private readonly Option<string> unit = new("--unit") { Description = "预算单位编码", HelpName = "编码", Required = true };
    private readonly Option<string?> bureau = new("--bureau") { Description = "财政局编码（不同财政局有相同单位编码时）", HelpName = "编码" };
    private readonly Option<string?> account = new("--as") { Description = "由哪位填报人导入（默认为该单位唯一的填报人）", HelpName = "账号" };
    private readonly Option<int?> year = new("--year") { Description = "年度（文档中没有或有误时）", HelpName = "年" };

    public ImportCommand() : base("import", "将一份绩效目标文档导入为某单位的目标表")
    {
        Arguments.Add(file);
        foreach (var option in new Option[] { unit, bureau, account, year }) Options.Add(option);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        var path = line.GetRequiredValue(file);
        if (!File.Exists(path)) throw new InputRefusedException($"没有找到文件“{path}”，请核对路径。");
        await using var app = Application.Build();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PerfApprovalDb>();
        await scope.ServiceProvider.GetRequiredService<ReleasedWorkflows>().ReleaseShippedAsync(db, stop);
        var target = await db.UnitAsync(line.GetRequiredValue(unit), line.GetValue(bureau), stop);
        var place = await db.PlaceAsync(target.BureauId, target.Id, stop);
        var preparer = await db.ActorAsync(line.GetValue(account), Role.Preparer, place, stop);
        await using var content = File.OpenRead(path);
        var report = await scope.ServiceProvider.GetRequiredService<ImportDocument>()
            .RunAsync(preparer, target.Id, Path.GetFileName(path), content, line.GetValue(year), stop);
        await WriteAsync(line.InvocationConfiguration.Output, report);
    }

    private static async Task WriteAsync(TextWriter output, ImportReport report)
    {
        await output.WriteLineAsync(
            $"{report.Year} 年{report.FormName}：新建 {report.Count(ImportOutcome.Created)} 份，更新 {report.Count(ImportOutcome.Replaced)} 份，"
            + $"内容相同 {report.Count(ImportOutcome.Unchanged)} 份，未导入 {report.Count(ImportOutcome.Skipped)} 份。");
        foreach (var skipped in report.Tables.Where(t => t.Outcome == ImportOutcome.Skipped))
            await output.WriteLineAsync($"  未导入《{skipped.Name}》：{skipped.Why}");
        foreach (var note in report.Notes)
            await output.WriteLineAsync($"  {note.What}");
    }
}
