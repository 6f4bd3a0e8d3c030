using System.Text.RegularExpressions;
using PerfApproval.Word.Reading.Files;

namespace PerfApproval.Word.Reading.Blocks;

/// <summary>Numbers that a scan wrote as LaTeX: <c>$\geq 98.70\%$</c> is ≥98.70%.</summary>
internal static partial class Formula
{
    private static readonly (string Code, string Plain)[] Commands =
    [
        ("\\geqslant", "≥"), ("\\leqslant", "≤"), ("\\geq", "≥"), ("\\leq", "≤"), ("\\neq", "≠"), ("\\ge", "≥"), ("\\le", "≤"), ("\\gt", ">"), ("\\lt", "<"),
        ("\\times", "×"), ("\\cdot", "·"), ("\\div", "÷"), ("\\pm", "±"), ("\\sim", "~"), ("\\approx", "≈"), ("\\circ", "°"), ("\\quad", " "),
        ("\\mathrm", ""), ("\\mathbf", ""), ("\\text", ""), ("\\left", ""), ("\\right", ""),
        ("\\%", "%"), ("\\$", "$"), ("\\,", ""), ("\\;", ""), ("\\!", ""), ("\\ ", " "), ("{", ""), ("}", ""), ("~", ""),
    ];

    public static string PlainIn(string text, List<string> repairs)
    {
        if (text.AsSpan().IndexOfAny('$', '\\') < 0) return text;
        return Bare().Replace(Inline().Replace(text, Replaced), Replaced);

        string Replaced(Match formula)
        {
            var plain = Plain(formula.Groups["code"].Value);
            if (plain is null) return formula.Value;
            if (repairs.Count < ReadingLimits.RepairsInText) repairs.Add($"公式代码“{formula.Value}”已还原为“{plain}”。");
            return plain;
        }
    }

    private static string? Plain(string code)
    {
        // Two amounts in dollars are no formula.
        if (string.IsNullOrWhiteSpace(code) || (!code.Contains('\\') && !"=<>≥≤".Contains(code.TrimStart()[0]))) return null;
        var plain = code;
        foreach (var (command, sign) in Commands) plain = plain.Replace(command, sign, StringComparison.Ordinal);
        if (plain.Contains('\\')) return null;
        return Operator().Replace(plain.Trim(), "$1");
    }

    [GeneratedRegex(@"\$\$?(?<code>(?:\\\$|[^$\n]){1,120})\$\$?|\\\((?<code>[^\n]{1,120}?)\\\)", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex(@"(?<code>\\(?:geqslant|leqslant|geq|leq|ge|le|times)(?![A-Za-z])\s*|\\%)", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"([≥≤=><≈])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Operator();
}
