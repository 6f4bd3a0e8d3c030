namespace PerfApproval.Domain.Workflow.Linting.Kinds;

internal sealed class RouteKind : ActivityKind
{
    public const string By = "by", Cases = "cases";

    public static readonly IReadOnlyList<string> Ratings = ["优", "良", "中", "差"];

    public override string Type => "PerfApproval.Route";

    public override IReadOnlyList<InputRule> Inputs { get; } = [new ChoiceInput(By, typeof(RouteFact)), new ListInput(Cases)];

    public override IReadOnlyList<string>? Outcomes(InputValues inputs) =>
        inputs.List(Cases) is { } cases ? [.. cases, Outcome.Otherwise] : null;

    public override void Check(InputValues inputs, Violations violations)
    {
        if (inputs.Maybe<RouteFact>(By) is not { } by || inputs.List(Cases) is not { } texts)
            return;
        foreach (var text in texts.Where(t => !IsWellFormed(by, t)))
            violations.Add(inputs.PlaceOf(Cases), $"按 {by} 分流时不能写{Quote.Of(text)}，请改为{Wanted(by)}。");
        foreach (var covered in NeverChosen(ReadAll(by, texts)))
            violations.Add(inputs.PlaceOf(Cases), $"{Quote.Of(covered.Text)}永远选不到，前面的条件已经包含了它；请调整顺序或删除。");
    }

    public override Activity Build(ActivityHead head, InputValues inputs)
    {
        var by = inputs.The<RouteFact>(By);
        return new Route(head.Id, head.Name, head.Position, by, ReadAll(by, inputs.The<IReadOnlyList<string>>(Cases)));
    }

    private static bool IsWellFormed(RouteFact by, string text) =>
        RouteCase.Read(by, text) is not null
        && text != Outcome.Otherwise
        && text.Length <= DefinitionLimits.LongestId
        && !text.Any(char.IsControl)
        && (by != RouteFact.Rating || Ratings.Contains(text));

    private static List<RouteCase> ReadAll(RouteFact by, IReadOnlyList<string> texts) =>
        [.. texts.Select(t => RouteCase.Read(by, t)).OfType<RouteCase>()];

    private static string Wanted(RouteFact by) => by switch
    {
        RouteFact.Amount => " >=500、>1000 这样的比较（单位：万元）",
        RouteFact.Rating => string.Join('、', Ratings),
        RouteFact.ReturnedFrom => "一个环节的编号",
        _ => $"一个不含空格的词（{Outcome.Otherwise} 已有专门的出口）",
    };

    private static IEnumerable<RouteCase> NeverChosen(IReadOnlyList<RouteCase> cases)
    {
        var amounts = cases.OfType<AmountCase>().ToList();
        var samples = Samples([.. amounts.Select(a => a.Threshold).Distinct().Order()]);
        return amounts.Where((own, index) => !samples.Any(s => own.Fits(s) && !amounts.Take(index).Any(a => a.Fits(s))));
    }

    // One amount on each threshold and one in each gap is enough to meet every combination of comparisons.
    private static List<decimal> Samples(List<decimal> thresholds) =>
    [
        .. thresholds,
        .. thresholds.Zip(thresholds.Skip(1), (low, high) => (low + high) / 2),
        .. thresholds.Take(1).Select(t => t / 2),
        .. thresholds.TakeLast(1).Select(t => t + 1),
    ];
}
