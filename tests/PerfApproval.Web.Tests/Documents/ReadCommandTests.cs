using PerfApproval.Domain.Documents;
using PerfApproval.Web.Commands;
using PerfApproval.Web.Features.Documents;

namespace PerfApproval.Web.Tests.Documents;

public sealed class ReadCommandTests
{
    [Fact]
    public async Task It_prints_the_document_as_JSON_and_a_line_end()
    {
        var (code, output, error) = await RunAsync("read", Sample("002.txt"));

        (code, error).ShouldBe((0, ""));
        output.ShouldEndWith("}\n");
        DocumentJson.Read(output).Tables.Sum(t => t.Indicators.Count).ShouldBe(100);
    }

    [Fact]
    public async Task A_year_given_on_the_command_line_overrules_the_documents()
    {
        var (_, output, _) = await RunAsync("read", Sample("001.docx"), "--year", "2025");

        DocumentJson.Read(output).Year.ShouldBe(2025);
    }

    [Theory]
    [InlineData("没有找到文件", "没有这个.docx")]
    [InlineData("是文件夹", "/")]
    [InlineData("年度不能是 23", "没有这个.docx", "--year", "23")]
    public async Task What_cannot_be_read_gets_one_sentence_and_exit_code_2(string sentence, params string[] args)
    {
        var (code, output, error) = await RunAsync(["read", .. args]);

        (code, output).ShouldBe((2, ""));
        error.ShouldContain(sentence);
        error.TrimEnd('\n').ShouldEndWith("。");
        error.TrimEnd('\n').ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_file_that_is_no_such_document_is_refused_by_its_name()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.docx");
        await File.WriteAllTextAsync(path, "不是文档");
        try
        {
            var (code, _, error) = await RunAsync("read", path);

            code.ShouldBe(2);
            error.ShouldStartWith($"“{Path.GetFileName(path)}”里没有找到项目绩效目标表");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, [new ReadCommand()], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
