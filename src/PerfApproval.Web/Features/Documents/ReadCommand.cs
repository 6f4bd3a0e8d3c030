using System.CommandLine;
using PerfApproval.Domain.Documents;
using PerfApproval.Word.Writing;

namespace PerfApproval.Web.Features.Documents;

/// <summary>Prints what a filed document says, as JSON, with notes on what reading it had to repair.</summary>
public sealed class ReadCommand : Command
{
    private readonly Argument<string> file = new("文件") { Description = "绩效目标文档（.docx 或 .txt）" };
    private readonly Option<int?> year = new("--year") { Description = "年度（文档中没有或有误时）", HelpName = "年" };

    public ReadCommand() : base("read", "读出一份绩效目标文档的内容（JSON）")
    {
        Arguments.Add(file);
        Options.Add(year);
        SetAction(RunAsync);
    }

    private async Task RunAsync(ParseResult line, CancellationToken stop)
    {
        var forms = TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates")).Forms;
        var document = FiledDocument.Read(line.GetRequiredValue(file), forms, line.GetValue(year), stop);
        await line.InvocationConfiguration.Output.WriteAsync($"{DocumentJson.Write(document)}\n");
    }
}
