using System.Globalization;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Domain.Tests.Workflow;

/// <summary>Throws for made-up workflows and the facts that drive them; the same seed throws the same.</summary>
internal sealed class Dice(int seed)
{
    private static readonly string[] AnyFacts = ["Amount", "Form", "Round"], Rated = ["Rating"], Returned = ["ReturnedFrom"];

    private readonly Random random = new(seed);

    public bool Coin() => random.Next(2) == 0;

    public int Between(int least, int most) => random.Next(least, most + 1);

    public T OneOf<T>(params T[] choices) => choices[random.Next(choices.Length)];

    /// <summary>One or two of them, in any order.</summary>
    public T[] Some<T>(params T[] choices) => [.. choices.OrderBy(_ => random.Next()).Take(Between(1, 2))];

    public WorkflowInput Facts(IEnumerable<string> stageIds) => new(
        Between(1, 4) == 1 ? null : Between(0, 20) * 100m + OneOf(-0.01m, 0m, 0.01m),
        OneOf(null, "hebei", "tianjin", "other"),
        OneOf(null, "优", "良", "中", "差"),
        OneOf(null, "annual", "adjustment"),
        OneOf([null, .. stageIds]));

    public (string By, List<(string Text, Func<WorkflowInput, bool> Fits)> Cases) Cases(string[] returning, bool rated) =>
        OneOf([.. AnyFacts, .. rated ? Rated : [], .. returning.Length > 0 ? Returned : []]) switch
        {
            "Amount" => ("Amount", Amounts()),
            "Form" => ("Form", Words(i => i.Form, "hebei", "tianjin")),
            "Rating" => ("Rating", Words(i => i.Rating, "优", "良", "差")),
            "Round" => ("Round", Words(i => i.Round, "annual", "adjustment")),
            _ => ("ReturnedFrom", Words(i => i.ReturnedFrom, returning)),
        };

    private List<(string Text, Func<WorkflowInput, bool> Fits)> Words(Func<WorkflowInput, string?> fact, params string[] words) =>
        [.. Some(words).Select(w => (w, (Func<WorkflowInput, bool>)(input => fact(input) == w)))];

    private List<(string Text, Func<WorkflowInput, bool> Fits)> Amounts()
    {
        var threshold = Between(1, 20) * 100m;
        return OneOf("one", "ladder", "point") switch
        {
            "ladder" => [Amount(">=", threshold + 300m), Amount(">", threshold)],
            "point" => [Amount("=", threshold), Amount("<=", threshold + 100m)],
            _ => [Amount(OneOf(">=", "<=", ">", "<", "="), threshold)],
        };
    }

    private static (string Text, Func<WorkflowInput, bool> Fits) Amount(string comparison, decimal threshold) => (
        comparison + threshold.ToString(CultureInfo.InvariantCulture),
        input => input.Amount is { } amount && comparison switch
        {
            ">=" => amount >= threshold,
            "<=" => amount <= threshold,
            ">" => amount > threshold,
            "<" => amount < threshold,
            _ => amount == threshold,
        });
}
