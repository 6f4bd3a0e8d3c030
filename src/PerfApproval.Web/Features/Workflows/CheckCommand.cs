using System.CommandLine;
using System.Text;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>Lints definition files without a database: 0 all are good, 1 something is wrong with one, 2 one cannot be read.</summary>
public sealed class CheckCommand : Command
{
    private const int Good = 0, Wrong = 1, Unreadable = 2;

    // Every character takes four bytes at most.
    private const long MostBytes = DefinitionLimits.MostCharacters * 4L;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Argument<string[]> files = new("文件") { Description = "流程定义（.json），可以有几个", Arity = ArgumentArity.OneOrMore };

    public CheckCommand() : base("check", "逐条列出流程定义里的问题；没有问题的，列出各环节")
    {
        Arguments.Add(files);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var code = Good;
        foreach (var file in line.GetRequiredValue(files))
            code = Math.Max(code, await CheckAsync(file, line.InvocationConfiguration, stop));
        return code;
    }

    private static async Task<int> CheckAsync(string file, InvocationConfiguration console, CancellationToken stop)
    {
        try
        {
            await WriteAsync(file, WorkflowLinter.Read(await TextOfAsync(file, stop)), console.Output);
            return Good;
        }
        catch (WorkflowException refused)
        {
            foreach (var violation in refused.Violations)
                await console.Output.WriteLineAsync($"{file} {violation}");
            return Wrong;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException)
        {
            await console.Error.WriteLineAsync($"“{file}”{ReasonOf(failure)}。");
            return Unreadable;
        }
    }

    private static async Task<string> TextOfAsync(string file, CancellationToken stop)
    {
        if (Directory.Exists(file)) throw new IOException("是文件夹，请写明文件");
        await using var stream = File.OpenRead(file);
        if (stream.CanSeek && stream.Length > MostBytes) throw new IOException("太大，不像流程定义，请核对是否选错了文件");
        using var reader = new StreamReader(stream, Utf8);
        return await reader.ReadToEndAsync(stop);
    }

    private static string ReasonOf(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "不存在，请核对路径",
        UnauthorizedAccessException => "没有读取权限，请检查文件权限",
        DecoderFallbackException => "不是 UTF-8 编码，请用 UTF-8 重新保存",
        ArgumentException => "不是文件名，请核对路径",
        _ => failure.Message,
    };

    private static async Task WriteAsync(string file, WorkflowDefinition definition, TextWriter output)
    {
        var outline = WorkflowOutline.Of(definition);
        await output.WriteLineAsync($"{file}：没有问题。{outline.Name}，第 {outline.Version} 版（{outline.Id}）");
        foreach (var stage in outline.Stages)
        {
            await output.WriteLineAsync($"  {stage.Name}（{stage.Reviewers}）{string.Join('，', stage.Permissions)}");
            foreach (var outcome in stage.Outcomes)
                await output.WriteLineAsync($"    {outcome.Name} → {outcome.LeadsTo}");
        }
    }
}
