using System.CommandLine;
using System.CommandLine.Parsing;

namespace PerfApproval.Web.Commands;

/// <summary>How a command is called from a shell: the program, then the words that lead to it.</summary>
public static class CommandPath
{
    private const string Program = "eng/perfapproval";

    public static string Of(CommandResult command) => command.Command is RootCommand || command.Parent is not CommandResult parent
        ? Program
        : $"{Of(parent)} {command.Command.Name}";
}
