using System.CommandLine;
using PerfApproval.Domain;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Writing;
using PerfApproval.Word.Writing.Pages;

namespace PerfApproval.Web.Features.Documents;

/// <summary>Writes a filed document anew as the official Word document a publication would be.</summary>
public sealed class ConvertCommand : Command
{
    private readonly Argument<string> source = new("文件") { Description = "绩效目标文档（.docx 或 .txt）" };
    private readonly Argument<string> target = new("输出.docx") { Description = "要写出的 Word 文件" };
    private readonly Option<int?> year = new("--year") { Description = "年度（文档中没有或有误时）", HelpName = "年" };

    public ConvertCommand() : base("convert", "将一份绩效目标文档转成正式的 Word 文件")
    {
        Arguments.Add(source);
        Arguments.Add(target);
        Options.Add(year);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        var from = line.GetRequiredValue(source);
        var to = WordOutput.At(line.GetRequiredValue(target), from);
        var templates = TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates"));
        var document = FiledDocument.Read(from, templates.Forms, line.GetValue(year), stop);
        var output = line.InvocationConfiguration.Output;
        var office = LibreOffice.Find();
        if (office is not null) await output.WriteLineAsync("正在排版，以确定目录中的页码……");
        var template = templates[document.Form];
        await to.WriteAsync(file => new DocumentWriter(office).WriteAsync(template, [document], Imprint.Of(document), file, stop));
        await ReportAsync(output, document, template.Form.Name, to.Path);
    }

    private static async Task ReportAsync(TextWriter output, TargetDocument document, string formName, string to)
    {
        await output.WriteLineAsync($"已写出 {to}：{formName}，{document.Tables.Count} 个项目，{document.Tables.Sum(t => t.Indicators.Count)} 项指标。");
        if (document.Year is null) await output.WriteLineAsync("文档里没有写明年度，封面上的年度空着；请用 --year 指定。");
        foreach (var note in document.Notes) await output.WriteLineAsync($"  {Place(note)}{note.What}");
    }

    private static string Place(ImportNote note)
    {
        (int? Number, string Name)[] parts = [(note.Line, "第 {0} 行"), (note.Table, "第 {0} 个项目"), (note.Row, "表内第 {0} 行"), (note.Column, "第 {0} 格")];
        var said = parts.Where(p => p.Number is not null).Select(p => p.Name.Replace("{0}", $"{p.Number}", StringComparison.Ordinal)).ToList();
        return said.Count == 0 ? "" : string.Join("，", said) + "：";
    }
}
