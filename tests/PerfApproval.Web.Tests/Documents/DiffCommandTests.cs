using System.IO.Compression;
using PerfApproval.Domain.Documents;
using PerfApproval.Web.Commands;
using PerfApproval.Web.Features.Documents;

namespace PerfApproval.Web.Tests.Documents;

public sealed class DiffCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diff-");

    [Fact]
    public async Task Two_versions_of_a_document_become_one_with_tracked_changes()
    {
        var old = await DocumentAsync("旧.json");
        var now = old with { Tables = [old.Tables[0] with { Indicators = [old.Tables[0].Indicators[0] with { Value = "≥99%" }, .. old.Tables[0].Indicators.Skip(2)] }, .. old.Tables.Skip(1).SkipLast(1)] };
        await WriteAsync("新.json", now);

        var (code, output, error) = await RunAsync(In("旧.json"), In("新.json"), In("修订.docx"), "--author", "王芳");

        (code, error).ShouldBe((0, ""));
        output.ShouldContain("：删除 1 个项目，1 个项目有变动，共 1 处文字变动（涉及 1 项指标），删除 1 项指标。");
        DocumentXml("修订.docx").ShouldContain("w:author=\"王芳\"");
        folder.GetFiles("*.docx").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_author_and_the_time_are_those_of_the_later_file()
    {
        var old = await DocumentAsync("旧.json");
        await WriteAsync("旧.json", old with { Tables = [.. old.Tables.SkipLast(1)] });
        await SavedAsync("新.docx", """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>李明</dc:creator><cp:lastModifiedBy>赵敏</cp:lastModifiedBy><dcterms:modified>2026-03-02T09:30:00+08:00</dcterms:modified></cp:coreProperties>""");

        (await RunAsync(In("旧.json"), In("新.docx"), In("修订.docx"))).Code.ShouldBe(0);

        DocumentXml("修订.docx").ShouldContain("w:author=\"赵敏\" w:date=\"2026-03-02T01:30:00Z\"");
    }

    [Fact]
    public async Task Two_documents_that_say_the_same_are_written_without_a_change()
    {
        await DocumentAsync("旧.json");
        await DocumentAsync("新.json");

        var (code, output, _) = await RunAsync(In("旧.json"), In("新.json"), In("修订.docx"));

        code.ShouldBe(0);
        output.ShouldContain("没有变动");
        DocumentXml("修订.docx").ShouldNotContain("w:author");
    }

    [Fact]
    public async Task Another_unit_or_year_is_remarked_upon()
    {
        var old = await DocumentAsync("旧.json");
        await WriteAsync("新.json", old with { Year = 2024, Unit = new DocumentUnit("331002", "另一单位") });

        var (code, output, _) = await RunAsync(In("旧.json"), In("新.json"), In("修订.docx"));

        code.ShouldBe(0);
        output.ShouldContain("单位不同");
        output.ShouldContain("年度不同");
    }

    [Fact]
    public async Task Documents_of_two_forms_are_not_compared()
    {
        var (code, _, error) = await RunAsync(Sample("000.txt"), Sample("001.txt"), In("修订.docx"));

        code.ShouldBe(2);
        error.ShouldContain("表式不同");
        folder.GetFiles().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("旧.json", "没有.json", "修订.docx", "没有找到文件")]
    [InlineData("旧.json", "旧.json", "修订.pdf", "请以 .docx 结尾")]
    [InlineData("坏.json", "旧.json", "修订.docx", "不是绩效目标文档")]
    [InlineData("空项.json", "旧.json", "修订.docx", "空项")]
    public async Task What_cannot_be_compared_gets_a_sentence(string from, string with, string to, string sentence)
    {
        await DocumentAsync("旧.json");
        await File.WriteAllTextAsync(In("坏.json"), "{}");
        await File.WriteAllTextAsync(In("空项.json"), """{"form":"tianjin","year":2023,"unit":{"code":"1","name":"甲"},"overall":null,"tables":[null]}""");

        var (code, _, error) = await RunAsync(In(from), In(with), In(to));

        code.ShouldBe(2);
        error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Neither_of_the_two_files_is_overwritten()
    {
        File.Copy(Sample("001.docx"), In("新.docx"));

        var (code, _, error) = await RunAsync(Sample("001.docx"), In("新.docx"), In("新.docx"));

        code.ShouldBe(2);
        error.ShouldContain("同一个");
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    private async Task<TargetDocument> DocumentAsync(string name)
    {
        await using var output = new StringWriter();
        await CommandLine.RunAsync(["read", Sample("000.txt")], [new ReadCommand()], output, TextWriter.Null);
        await File.WriteAllTextAsync(In(name), output.ToString());
        return DocumentJson.Read(output.ToString());
    }

    private Task WriteAsync(string name, TargetDocument document) => File.WriteAllTextAsync(In(name), DocumentJson.Write(document));

    private async Task SavedAsync(string name, string properties)
    {
        File.Copy(Sample("000.docx"), In(name));
        await using var package = await ZipFile.OpenAsync(In(name), ZipArchiveMode.Update);
        package.GetEntry("docProps/core.xml")?.Delete();
        await using var part = new StreamWriter(await package.CreateEntry("docProps/core.xml").OpenAsync());
        await part.WriteAsync(properties);
    }

    private string DocumentXml(string name)
    {
        using var package = ZipFile.OpenRead(In(name));
        using var part = new StreamReader(package.GetEntry("word/document.xml")!.Open());
        return part.ReadToEnd();
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(["diff", .. arguments], [new DiffCommand()], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
