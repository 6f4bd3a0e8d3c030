using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Npgsql;
using PerfApproval.Domain;
using PerfApproval.Web.Data;

namespace PerfApproval.Web.Commands;

/// <summary>What every command keeps to: 0 is done, 2 is a sentence about what the caller can put right, 1 is our own failure.</summary>
/// <remarks>A command throws <see cref="RuleBrokenException"/> instead of adding validators: the parser's own errors are English.</remarks>
public static class CommandLine
{
    private const int Failed = 1;
    private const int Refused = 2;
    private const int Interrupted = 130;

    public static async Task<int> RunAsync(IReadOnlyList<string> args, IEnumerable<Command> commands)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return await RunAsync(args, commands, Console.Out, Console.Error);
    }

    public static async Task<int> RunAsync(
        IReadOnlyList<string> args, IEnumerable<Command> commands, TextWriter output, TextWriter error)
    {
        // A file may be called @notes.docx: the parser would otherwise read arguments from it.
        var line = RootOf(commands).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0) return Refuse(UsageError.Sentence(line), error);

        try
        {
            return await line.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
            });
        }
        catch (RuleBrokenException broken)
        {
            return Refuse(broken.Message, error);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (Exception failure) when (DatabaseUnavailable.Sentence(failure) is { } sentence)
        {
            return Refuse(sentence, error);
        }
        catch (Exception failure)
        {
            error.WriteLine(FailureRecord.Write(failure));
            return Failed;
        }
    }

    private static RootCommand RootOf(IEnumerable<Command> commands)
    {
        var help = new ChineseHelp();
        var root = new RootCommand("预算绩效目标的编报、审核与公开");
        // Not the action itself: that one would also answer a command that does not exist.
        root.SetAction(help.Invoke);
        root.Directives.Clear();
        root.Options.Clear();
        root.Options.Add(new HelpOption("--help", "-h", "-?") { Description = "显示用法", Action = help });
        root.Options.Add(new VersionOption("--version") { Description = "显示版本" });
        foreach (var command in commands) root.Subcommands.Add(command);
        return root;
    }

    private static int Refuse(string sentence, TextWriter error)
    {
        error.WriteLine(sentence);
        return Refused;
    }
}
