namespace PerfApproval.Domain.Rules;

/// <summary>What the name of an indicator says it measures: Chinese names say it at their end.</summary>
internal readonly record struct NameReading(string Name, RuleBook Book)
{
    private static readonly string[] Durations = ["时间", "时限", "周期", "天数", "时长", "期限"];

    public static NameReading Of(CheckedIndicator indicator, RuleBook book) => new(indicator.Plain, book);

    /// <summary>A rate, a share, a degree of satisfaction: 验收合格率.</summary>
    public bool IsRate => Book.EndsWithAnyOf(Name, RuleWords.RateEndings) && !Book.EndsWithAnyOf(Name, RuleWords.NoRates);

    public bool IsSatisfaction => Name.EndsWith("满意度", StringComparison.Ordinal);

    /// <summary>A count of things or people: 购置车辆数.</summary>
    public bool IsCount => EndsAsCount && !IsRate && !Book.EndsWithAnyOf(Name, RuleWords.NoCounts);

    /// <summary>Anything that is told in figures only, an index and a coefficient included.</summary>
    public bool IsFigure => IsRate || EndsAsCount;

    public bool IsPeopleCount => Book.EndsWithAnyOf(Name, RuleWords.PeopleCountEndings);

    /// <summary>People are counted once, visits each time.</summary>
    public bool IsVisitCount => Name.EndsWith("人次", StringComparison.Ordinal) || Name.EndsWith("人次数", StringComparison.Ordinal);

    public bool IsDuration
    {
        get
        {
            var name = Name;
            return Array.Exists(Durations, d => name.EndsWith(d, StringComparison.Ordinal));
        }
    }

    public bool IsCost => Book.EndsWithAnyOf(Name, RuleWords.CostEndings);

    public bool IsPrice => Book.MentionsAnyOf(Name, RuleWords.PriceNames);

    public bool IsMeasurable => Book.EndsWithAnyOf(Name, RuleWords.Measurable) && !Book.EndsWithAnyOf(Name, RuleWords.Unmeasurable);

    /// <summary>What is counted: 购置车辆数 counts 购置车辆.</summary>
    public string Counted
    {
        get
        {
            var name = Name;
            var ending = Book.WordsOf(RuleWords.CountEndings).Where(e => name.EndsWith(e, StringComparison.Ordinal)).MaxBy(e => e.Length);
            return ending is null ? name : name[..^ending.Length];
        }
    }

    private bool EndsAsCount => Book.EndsWithAnyOf(Name, RuleWords.CountEndings);
}
