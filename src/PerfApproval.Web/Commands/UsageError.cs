using System.CommandLine;
using System.CommandLine.Parsing;

namespace PerfApproval.Web.Commands;

/// <summary>Says in one Chinese sentence what is wrong with a command line.</summary>
public static class UsageError
{
    public static string Sentence(ParseResult line) => $"{Problem(line)}；用法请看：{CommandPath.Of(line.CommandResult)} --help。";

    private static string Problem(ParseResult line)
    {
        if (line.UnmatchedTokens is [var unknown, ..])
            return line.CommandResult.Command.Subcommands.Count > 0 ? $"没有“{unknown}”这个命令" : $"不认识“{unknown}”";

        return line.Errors[0].SymbolResult switch
        {
            OptionResult option => OfOption(option),
            ArgumentResult { Parent: OptionResult option } => OfOption(option),
            ArgumentResult { Tokens: [var given, ..] } argument => $"{argument.Argument.Name} 不能是“{given.Value}”",
            ArgumentResult argument => $"缺少 {argument.Argument.Name}",
            CommandResult { Command.Subcommands.Count: > 0 } => "没有写明要执行哪个命令",
            _ => "命令不完整",
        };
    }

    private static string OfOption(OptionResult option) => option switch
    {
        { IdentifierToken: null } => $"缺少选项 {option.Option.Name}",
        { Tokens: [] } => $"选项 {option.Option.Name} 后面缺少值",
        { Tokens: [var only] } => $"选项 {option.Option.Name} 的值不能是“{only.Value}”",
        _ => $"选项 {option.Option.Name} 只能写一次",
    };
}
