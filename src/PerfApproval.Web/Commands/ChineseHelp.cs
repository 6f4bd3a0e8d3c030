using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace PerfApproval.Web.Commands;

/// <summary>Shows what a command does and what it takes, in Chinese.</summary>
public sealed class ChineseHelp : SynchronousCommandLineAction
{
    // Help is asked for with or without the arguments that a command needs.
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"用法：{Usage(parseResult.CommandResult)}");
        WriteSection(output, "命令", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description)));
        WriteSection(output, "参数", command.Arguments.Where(argument => !argument.Hidden).Select(argument => (argument.Name, argument.Description)));
        WriteSection(output, "选项", OptionsOf(parseResult.CommandResult).Select(option => (Names(option), option.Description)));
        return 0;
    }

    private static string Usage(CommandResult result)
    {
        var words = new List<string> { CommandPath.Of(result) };
        if (result.Command.Subcommands.Count > 0) words.Add("<命令>");
        words.AddRange(result.Command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues > 0
            ? $"<{argument.Name}>"
            : $"[{argument.Name}]"));
        words.AddRange(result.Command.Options.Where(option => option.Required).Select(Names));
        if (OptionsOf(result).Any(option => !option.Required)) words.Add("[选项]");
        return string.Join(' ', words);
    }

    private static IEnumerable<Option> OptionsOf(CommandResult result)
    {
        var inherited = result.Parent is CommandResult parent ? OptionsOf(parent).Where(option => option.Recursive) : [];
        return result.Command.Options.Where(option => !option.Hidden).Concat(inherited);
    }

    private static string Names(Option option)
    {
        var names = string.Join("、", option.Aliases.Prepend(option.Name).Distinct());
        return option.Arity.MaximumNumberOfValues == 0 ? names : $"{names} <{option.HelpName ?? "值"}>";
    }

    private static void WriteSection(TextWriter output, string title, IEnumerable<(string Name, string? What)> entries)
    {
        var rows = entries.ToList();
        if (rows.Count == 0) return;

        output.WriteLine();
        output.WriteLine($"{title}：");
        var column = rows.Max(row => Width(row.Name)) + 3;
        foreach (var (name, what) in rows)
            output.WriteLine($"  {name}{new string(' ', column - Width(name))}{what}".TrimEnd());
    }

    // A Chinese character takes two columns of a terminal.
    private static int Width(string text) => text.Sum(character => character >= '\u2E80' ? 2 : 1);
}
