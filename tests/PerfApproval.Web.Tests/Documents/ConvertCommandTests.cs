using PerfApproval.Web.Commands;
using PerfApproval.Web.Features.Documents;

namespace PerfApproval.Web.Tests.Documents;

public sealed class ConvertCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("convert-");

    [Theory]
    [InlineData("000.txt", "5 个项目，45 项指标")]
    [InlineData("001.docx", "13 个项目，79 项指标")]
    [InlineData("002.txt", "7 个项目，100 项指标")]
    public async Task A_filed_document_becomes_an_official_one(string sample, string found)
    {
        var (code, output, error) = await RunAsync(Sample(sample), In("公开.docx"));

        error.ShouldBeEmpty();
        code.ShouldBe(0);
        output.ShouldContain(found);
        new FileInfo(In("公开.docx")).Length.ShouldBeGreaterThan(5000);
        folder.GetFiles().Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_year_of_the_caller_overrules_the_document()
    {
        await RunAsync(Sample("000.txt"), In("a.docx"));
        await RunAsync(Sample("000.txt"), In("b.docx"), "--year", "2031");

        File.ReadAllBytes(In("b.docx")).ShouldNotBe(File.ReadAllBytes(In("a.docx")));
    }

    [Fact]
    public async Task A_document_written_already_is_replaced()
    {
        await File.WriteAllTextAsync(In("a.docx"), "旧");

        (await RunAsync(Sample("000.txt"), In("a.docx"))).Code.ShouldBe(0);

        new FileInfo(In("a.docx")).Length.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public async Task What_was_there_stays_when_the_input_cannot_be_used()
    {
        await File.WriteAllTextAsync(In("a.docx"), "旧");
        await File.WriteAllTextAsync(In("b.txt"), "这不是目标表");

        var (code, _, error) = await RunAsync(In("b.txt"), In("a.docx"));

        code.ShouldBe(2);
        error.ShouldContain("b.txt");
        (await File.ReadAllTextAsync(In("a.docx"))).ShouldBe("旧");
    }

    [Theory]
    [InlineData("没有.txt", "a.docx", "没有找到文件")]
    [InlineData("旧.docx", "旧.docx", "同一个")]
    [InlineData("旧.docx", "新.pdf", "请以 .docx 结尾")]
    [InlineData("旧.docx", "没有/新.docx", "没有文件夹")]
    [InlineData("旧.docx", "文件夹.docx", "是文件夹")]
    public async Task A_file_name_that_cannot_be_meant_gets_a_sentence(string from, string to, string sentence)
    {
        await File.WriteAllTextAsync(In("旧.docx"), "旧");
        folder.CreateSubdirectory("文件夹.docx");

        var (code, _, error) = await RunAsync(In(from), In(to));

        code.ShouldBe(2);
        error.ShouldContain(sentence);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["convert", .. arguments], [new ConvertCommand()], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
