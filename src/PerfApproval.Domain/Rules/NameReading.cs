namespace PerfApproval.Domain.Rules;

/// <summary>What the name of an indicator says it measures: Chinese names say it at their end.</summary>
internal readonly record struct NameReading(string Name, RuleBook Book)
{
    public static NameReading Of(CheckedIndicator indicator, RuleBook book) => new(indicator.Plain, book);

    /// <summary>A rate, a share, a degree of satisfaction: 验收合格率.</summary>
    public bool IsRate => Book.EndsWithAnyOf(Name, RuleWords.RateEndings) && !Book.EndsWithAnyOf(Name, RuleWords.NoRates);

    public bool IsSatisfaction => Name.EndsWith("满意度", StringComparison.Ordinal);

    /// <summary>A count of things or people: 购置车辆数.</summary>
    public bool IsCount => EndsAsCount && !IsRate && !Book.EndsWithAnyOf(Name, RuleWords.NoCounts);

    /// <summary>Anything that is told in figures only, an index and a coefficient included.</summary>
    public bool IsFigure => IsRate || EndsAsCount;

    public bool IsPeopleCount => Book.EndsWithAnyOf(Name, RuleWords.PeopleCountEndings);

    public bool IsPrice => Book.MentionsAnyOf(Name, RuleWords.PriceNames);

    public bool IsMeasurable => Book.EndsWithAnyOf(Name, RuleWords.Measurable);

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
