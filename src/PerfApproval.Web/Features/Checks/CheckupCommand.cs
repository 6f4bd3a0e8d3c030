using System.CommandLine;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;
using PerfApproval.Web.Features.Documents;
using PerfApproval.Word.Writing;

namespace PerfApproval.Web.Features.Checks;

/// <summary>Tells what the rules of a review find in a filed document.</summary>
public sealed class CheckupCommand : Command
{
    private const int ErrorsFound = 1;

    private readonly Argument<string> file = new("文件") { Description = "绩效目标文档（.docx、.txt 或 .json）" };
    private readonly Option<int?> year = new("--year") { Description = "年度（文档中没有或有误时）", HelpName = "年" };
    private readonly Option<bool> json = new("--json") { Description = "输出 JSON，每条发现涉及的每张表一行" };
    private readonly Option<bool> strict = new("--strict") { Description = "有错误时以 1 退出" };

    public CheckupCommand() : base("check", "按审核规则检查一份绩效目标文档")
    {
        Arguments.Add(file);
        Options.Add(year);
        Options.Add(json);
        Options.Add(strict);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var forms = TemplateCatalog.Load(Path.Combine(AppContext.BaseDirectory, "templates")).Forms;
        var rules = ShippedRules.Load(Path.Combine(AppContext.BaseDirectory, "rules"));
        var document = FiledDocument.Read(line.GetRequiredValue(file), forms, line.GetValue(year), stop);
        var book = rules.For(document.Form, document.Year);
        var tables = CheckedTable.Of(document, forms[document.Form], book);
        var findings = new Checkup(book).Of(tables);
        var output = line.InvocationConfiguration.Output;
        await output.WriteAsync(line.GetValue(json) ? FindingRow.Json(tables, findings) : CheckReport.Of(document, tables, findings));
        return line.GetValue(strict) && findings.Any(f => f.Severity == Severity.Error) ? ErrorsFound : 0;
    }
}
