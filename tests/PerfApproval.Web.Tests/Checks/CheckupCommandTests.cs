using System.Text.Json;
using PerfApproval.Domain.Documents;
using PerfApproval.Web.Commands;
using PerfApproval.Web.Features.Checks;
using PerfApproval.Web.Features.Documents;

namespace PerfApproval.Web.Tests.Checks;

public sealed class CheckupCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public async Task Each_finding_is_a_row_for_each_table_concerned()
    {
        var (code, output, error) = await RunAsync("check", Sample("001.txt"), "--json");

        (code, error).ShouldBe((0, ""));
        using var rows = JsonDocument.Parse(output);
        foreach (var row in rows.RootElement.EnumerateArray())
            row.EnumerateObject().Select(p => p.Name).ShouldBe(["table", "tableName", "rule", "severity", "outcome", "field", "found", "message"]);
        Tables(rows, "I6").ShouldBe([1, 3, 4, 5, 6, 7, 9, 10, 13]);
    }

    [Fact]
    public async Task Hints_of_one_rule_in_one_table_are_one_row()
    {
        var (_, output, _) = await RunAsync("check", Sample("000.docx"), "--json");

        using var rows = JsonDocument.Parse(output);
        Tables(rows, "N2").ShouldBe([1, 2, 3, 4, 5]);
    }

    [Theory]
    [InlineData("000.txt")]
    [InlineData("001.docx")]
    [InlineData("002.txt")]
    public async Task The_samples_have_no_errors(string sample) => (await RunAsync("check", Sample(sample), "--strict", "--json")).Code.ShouldBe(0);

    [Fact]
    public async Task A_document_with_an_error_ends_strictly_with_1()
    {
        var path = await WithoutFiscalFundsAsync();

        (await RunAsync("check", path, "--strict")).Code.ShouldBe(1);
        (await RunAsync("check", path)).Code.ShouldBe(0);
    }

    [Fact]
    public async Task The_report_is_for_a_person()
    {
        var (_, output, _) = await RunAsync("check", await WithoutFiscalFundsAsync());

        output.ShouldContain("错误 F1");
        output.ShouldContain("错误须改正后才能提交");
        output.ShouldEndWith("\n");
        output.ShouldNotContain("Finding");
    }

    [Theory]
    [InlineData("没有这个.docx")]
    [InlineData("/")]
    public async Task What_cannot_be_read_gets_one_sentence_and_exit_code_2(string path)
    {
        var (code, output, error) = await RunAsync("check", path, "--json");

        (code, output).ShouldBe((2, ""));
        error.TrimEnd('\n').ShouldEndWith("。");
    }

    [Fact]
    public async Task A_year_on_the_command_line_governs()
    {
        var (_, output, _) = await RunAsync("check", Sample("001.docx"), "--json", "--year", "2026");

        using var rows = JsonDocument.Parse(output);
        Tables(rows, "T1").Count.ShouldBe(13);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> WithoutFiscalFundsAsync()
    {
        var (_, json, _) = await RunAsync("read", Sample("000.txt"));
        var document = DocumentJson.Read(json);
        var wrong = document.Tables[0] with { Funds = new OrderedDictionary<string, string> { ["total"] = "253.00", ["fiscal"] = "25.30", ["other"] = "" } };
        var path = Path.Combine(folder, "少了一位.json");
        await File.WriteAllTextAsync(path, DocumentJson.Write(document with { Tables = [wrong, .. document.Tables.Skip(1)] }));
        return path;
    }

    private static IReadOnlyList<int> Tables(JsonDocument rows, string rule) =>
        [.. rows.RootElement.EnumerateArray().Where(r => r.GetProperty("rule").GetString() == rule).Select(r => r.GetProperty("table").GetInt32()).Order()];

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, [new ReadCommand(), new CheckupCommand()], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
