using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Workflow;

/// <summary>The budget compares like this with a number of 万元; a budget that is not known fits no case.</summary>
public sealed partial record AmountCase(string Text, string Comparison, decimal Threshold) : RouteCase(Text)
{
    /// <summary>How a case by amount is written, for JSON schemas too.</summary>
    public const string Pattern = @"^(>=|<=|>|<|=)(0|[1-9][0-9]{0,11})(\.[0-9]{1,6})?$";

    public static AmountCase? Read(string text)
    {
        var match = Written().Match(text);
        if (!match.Success || text.EndsWith('\n'))
            return null;
        var threshold = decimal.Parse(match.Groups[2].Value + match.Groups[3].Value, CultureInfo.InvariantCulture);
        return new AmountCase(text, match.Groups[1].Value, threshold);
    }

    public override bool Fits(WorkflowInput input) => input.Amount is { } amount && Fits(amount);

    public bool Fits(decimal amount) => Comparison switch
    {
        ">=" => amount >= Threshold,
        "<=" => amount <= Threshold,
        ">" => amount > Threshold,
        "<" => amount < Threshold,
        "=" => amount == Threshold,
        _ => throw new UnreachableException($"{Comparison} compares nothing."),
    };

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
