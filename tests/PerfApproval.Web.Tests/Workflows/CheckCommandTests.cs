using System.Text;
using PerfApproval.Web.Commands;
using PerfApproval.Web.Features.Workflows;

namespace PerfApproval.Web.Tests.Workflows;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("perfapproval-check-").FullName;

    public static TheoryData<string> Shipped =>
        [.. Directory.GetFiles(WorkflowsFolder, "*.json").Select(f => Path.GetFileName(f)).Where(f => f != "workflow.schema.json")];

    private static string WorkflowsFolder => Path.Combine(AppContext.BaseDirectory, "workflows");

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task A_good_definition_is_told_stage_by_stage(string file)
    {
        var (code, output, error) = await RunAsync(Path.Combine(WorkflowsFolder, file));

        (code, error).ShouldBe((0, ""));
        output.ShouldContain("没有问题");
        output.ShouldContain("单位填报（填报人）");
        output.ShouldContain("    提交 → ");
    }

    [Fact]
    public async Task The_summary_says_who_decides_how_and_where_each_outcome_leads()
    {
        var (_, output, _) = await RunAsync(Path.Combine(WorkflowsFolder, "tianjin-annual.json"));

        output.ShouldContain("  绩效处票签（财政绩效处室审核人，票签（60% 通过），5 个工作日）须出具审核意见，可转办，可抄送财政局范围内，逾期催办\n");
        output.ShouldContain("    通过 → “单位答复修改意见”或“待公开”\n");
        output.ShouldContain("    逾期 → “局领导代为审核”\n");
    }

    [Fact]
    public async Task Every_violation_is_told_with_file_line_and_place()
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(WorkflowsFolder, "tianjin-annual.json")))
            .Replace("\"value\": 60", "\"value\": 600").Replace("\"isSystem\": false", "\"isSystem\": 0");
        var file = await SavedAsync(Encoding.UTF8.GetBytes(text));

        var (code, output, error) = await RunAsync(file);

        (code, error).ShouldBe((1, ""));
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(2);
        lines.ShouldAllBe(l => l.StartsWith($"{file} 第 ") && l.EndsWith('。'));
        lines[0].ShouldContain("行 $.isSystem：");
        lines[1].ShouldContain(".share.expression.value：应当是 1 到 100 之间的整数");
    }

    [Fact]
    public async Task All_of_many_violations_are_told()
    {
        var keys = string.Concat(Enumerable.Range(0, 80).Select(n => $"\"key{n}\": 1,"));
        var (code, output, _) = await RunAsync(await SavedAsync(Encoding.UTF8.GetBytes($"{{{keys} \"id\": 1}}")));

        code.ShouldBe(1);
        output.ShouldContain("key79");
    }

    [Theory]
    [InlineData("不存在", "nowhere.json")]
    [InlineData("不存在", "nowhere/at/all.json")]
    [InlineData("是文件夹", ".")]
    public async Task A_file_that_cannot_be_read_gets_a_sentence_and_exit_code_2(string sentence, string name)
    {
        var (code, output, error) = await RunAsync(Path.Combine(folder, name));

        (code, output).ShouldBe((2, ""));
        error.ShouldContain(sentence);
        error.TrimEnd('\n').ShouldEndWith("。");
    }

    [Fact]
    public async Task A_file_in_another_encoding_gets_a_sentence_and_exit_code_2()
    {
        var (code, _, error) = await RunAsync(await SavedAsync([0x7b, 0xd6, 0xd0, 0x7d]));

        (code, error.Contains("不是 UTF-8 编码")).ShouldBe((2, true));
    }

    [Fact]
    public async Task Of_several_files_each_is_told_and_the_worst_one_counts()
    {
        var wrong = await SavedAsync("{}"u8.ToArray());

        var (code, output, error) = await RunAsync(Path.Combine(folder, "nowhere.json"), wrong, Path.Combine(WorkflowsFolder, "hebei-annual.json"));

        code.ShouldBe(2);
        output.ShouldContain($"{wrong} 第 1 行 $：缺少键“root”");
        output.ShouldContain("hebei-annual.json：没有问题");
        error.ShouldContain("nowhere.json");
    }

    [Fact]
    public async Task Without_a_file_the_usage_is_named()
    {
        var (code, _, error) = await RunAsync();

        (code, error).ShouldBe((2, "缺少 文件；用法请看：eng/perfapproval workflow check --help。\n"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> SavedAsync(byte[] bytes)
    {
        var path = Path.Combine(folder, $"{Path.GetRandomFileName()}.json");
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] files)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(["workflow", "check", .. files], [new WorkflowCommand()], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
