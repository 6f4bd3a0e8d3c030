using System.CommandLine;
using System.Net.Sockets;
using Npgsql;
using PerfApproval.Domain;
using PerfApproval.Web.Commands;

namespace PerfApproval.Web.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Called_without_a_word_it_lists_its_commands()
    {
        var (code, output, error) = await RunAsync([], Weigh());

        code.ShouldBe(0);
        output.ShouldContain("weigh");
        output.ShouldContain("称一份文件");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_help_of_a_command_names_what_it_takes_and_asks_for_nothing()
    {
        var (code, output, _) = await RunAsync(["weigh", "--help"], Weigh());

        code.ShouldBe(0);
        output.ShouldContain("用法：eng/perfapproval weigh <文件> --unit <代码> [选项]");
        output.ShouldContain("--year <年份>");
    }

    [Theory]
    [InlineData("没有“wiegh”这个命令", "wiegh", "a.docx")]
    [InlineData("没有“--help-me”这个命令", "--help-me")]
    [InlineData("缺少 文件", "weigh", "--unit", "1")]
    [InlineData("缺少选项 --unit", "weigh", "a.docx")]
    [InlineData("选项 --unit 后面缺少值", "weigh", "a.docx", "--unit")]
    [InlineData("选项 --year 的值不能是“今年”", "weigh", "a.docx", "--unit", "1", "--year", "今年")]
    [InlineData("选项 --year 只能写一次", "weigh", "a.docx", "--unit", "1", "--year", "2023", "--year", "2024")]
    [InlineData("不认识“多余”", "weigh", "a.docx", "多余", "--unit", "1")]
    public async Task A_command_line_that_cannot_be_used_gets_one_sentence(string sentence, params string[] args)
    {
        var (code, output, error) = await RunAsync(args, Weigh());

        code.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldStartWith(sentence);
        error.TrimEnd().ShouldEndWith("--help。");
    }

    [Theory]
    [InlineData("绩效 目标（终稿）.docx")]
    [InlineData("@名单.docx")]
    [InlineData("[1].docx")]
    [InlineData("a=b:c.docx")]
    public async Task A_file_may_be_called_anything(string file)
    {
        var (code, output, _) = await RunAsync(["weigh", file, "--unit", "1"], Weigh());

        code.ShouldBe(0);
        output.ShouldBe($"{file} 1 0\n");
    }

    [Fact]
    public async Task A_broken_rule_is_told_in_its_own_sentence()
    {
        var (code, output, error) = await RunAsync(["fail"], Failing(() => new InputRefusedException("第 3 行：缺少指标值。")));

        (code, output, error).ShouldBe((2, "", "第 3 行：缺少指标值。\n"));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_told_in_a_sentence()
    {
        var refused = new NpgsqlException("Failed to connect to 127.0.0.1:5432", new SocketException((int)SocketError.ConnectionRefused));

        var (code, _, error) = await RunAsync(["fail"], Failing(() => new InvalidOperationException("transient", refused)));

        code.ShouldBe(2);
        error.ShouldStartWith("连接不上数据库");
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_of_ours_is_told_in_a_sentence_and_kept_in_a_record()
    {
        var (code, _, error) = await RunAsync(["fail"], Failing(() => new InvalidOperationException("the gears jammed")));

        code.ShouldBe(1);
        error.ShouldNotContain("gears");
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        var record = error[error.IndexOf('/', StringComparison.Ordinal)..(error.IndexOf(".log", StringComparison.Ordinal) + 4)];
        (await File.ReadAllTextAsync(record)).ShouldContain("the gears jammed");
        File.Delete(record);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string[] args, Command command)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, [command], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static Command Weigh()
    {
        var file = new Argument<string>("文件");
        var unit = new Option<string>("--unit") { Required = true, HelpName = "代码" };
        var year = new Option<int>("--year") { HelpName = "年份" };
        var command = new Command("weigh", "称一份文件") { file, unit, year };
        command.SetAction(line => line.InvocationConfiguration.Output.WriteLine(
            $"{line.GetValue(file)} {line.GetValue(unit)} {line.GetValue(year)}"));
        return command;
    }

    private static Command Failing(Func<Exception> failure)
    {
        var command = new Command("fail");
        command.SetAction((_, _) => Task.FromException(failure()));
        return command;
    }
}
