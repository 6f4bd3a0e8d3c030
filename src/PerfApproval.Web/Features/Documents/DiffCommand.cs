using System.CommandLine;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Reading;
using PerfApproval.Word.Redlining;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Pages;

namespace PerfApproval.Web.Features.Documents;

/// <summary>Writes two documents as one Word file with tracked changes.</summary>
public sealed class DiffCommand : Command
{
    private const string Nobody = "未署名";

    private readonly Argument<string> old = new("旧文件") { Description = "原来的绩效目标文档（.docx、.txt 或 .json）" };
    private readonly Argument<string> now = new("新文件") { Description = "修改后的绩效目标文档，表式须与旧文件相同" };
    private readonly Argument<string> target = new("输出.docx") { Description = "要写出的 Word 文件：全部接受修订即新文件，全部拒绝即旧文件" };
    private readonly Option<string?> author = new("--author") { Description = "修订的作者（默认取新文件的最后保存人）", HelpName = "姓名" };

    public DiffCommand() : base("diff", "对比两份绩效目标文档，写成带修订的正式 Word 文件")
    {
        Arguments.Add(old);
        Arguments.Add(now);
        Arguments.Add(target);
        Options.Add(author);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        var (from, with) = (line.GetRequiredValue(old), line.GetRequiredValue(now));
        var to = WordOutput.At(line.GetRequiredValue(target), from, with);
        var templates = TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates"));
        var before = FiledDocument.Read(from, templates.Forms, null, stop);
        var after = FiledDocument.Read(with, templates.Forms, null, stop);
        CheckForms(templates, before, after);
        var authorship = new Authorship(RevisionOf(with, line.GetValue(author), stop));
        var office = LibreOffice.Find();
        var output = line.InvocationConfiguration.Output;
        if (office is not null) await output.WriteLineAsync("正在排版，以确定目录中的页码……");
        var summary = new RedlineSummary();
        await to.WriteAsync(async file => summary =
            await new RedlineWriter(office).WriteAsync(templates[after.Form], Edition.Of(before), Edition.Of(after), authorship, file, stop));
        await output.WriteLineAsync($"已写出 {to.Path}：{RedlineSentence.Of(summary)}");
        foreach (var remark in Remarks(before, after)) await output.WriteLineAsync($"  {remark}");
    }

    private static void CheckForms(TemplateCatalog templates, TargetDocument before, TargetDocument after)
    {
        if (before.Form == after.Form) return;
        throw new RuleBrokenException(
            $"旧文件是“{templates.Forms[before.Form].Name}”，新文件是“{templates.Forms[after.Form].Name}”，表式不同不能对比，请换成同一表式的两份文档。");
    }

    private static Revision RevisionOf(string path, string? author, CancellationToken stop)
    {
        using var file = File.OpenRead(path);
        var saved = LastSaved.Of(path, file, stop);
        return new Revision(author ?? saved.By ?? Nobody, saved.At ?? File.GetLastWriteTimeUtc(path));
    }

    private static IEnumerable<string> Remarks(TargetDocument before, TargetDocument after)
    {
        if (before.Unit != after.Unit) yield return $"两份文档的单位不同：旧文件是“{before.Unit.Code}{before.Unit.Name}”，新文件是“{after.Unit.Code}{after.Unit.Name}”，请核对。";
        if (before.Year != after.Year) yield return $"两份文档的年度不同：旧文件是 {Said(before.Year)}，新文件是 {Said(after.Year)}。";
    }

    private static string Said(int? year) => year is { } known ? $"{known} 年" : "没有写明年度";
}
