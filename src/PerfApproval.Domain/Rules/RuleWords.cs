namespace PerfApproval.Domain.Rules;

/// <summary>The lists of words that a rule book keeps, by the names officials know them under.</summary>
public static class RuleWords
{
    public const string Satisfaction = "满意度用语";
    public const string CostEndings = "成本名称结尾";
    public const string TimeEndings = "时效名称结尾";
    public const string RateEndings = "比率名称结尾";
    public const string NoRates = "不是比率的结尾";
    public const string NoCosts = "不算成本的名称";
    public const string NotOfTheBudget = "不占预算的成本分类";
    public const string Savings = "节约用语";
    public const string CountEndings = "计数名称结尾";
    public const string NoCounts = "不是计数的结尾";
    public const string PeopleCountEndings = "人数名称结尾";
    public const string PriceNames = "单价名称";
    public const string TotalNames = "合计名称";
    public const string Measurable = "可计量名称结尾";
    public const string Unmeasurable = "不可计量的结尾";
    public const string QualitativeBeginnings = "定性名称开头";
    public const string QualitativeEndings = "定性名称结尾";
    public const string StatementBeginnings = "陈述式名称开头";
    public const string CostHeadings = "费用科目";
    public const string GeneralNames = "通用指标名称";
    public const string BoundedRates = "不超过100%的比率";
    public const string Countable = "只能取整的单位";
    public const string EmptyGoalBeginnings = "空泛目标开头";
    public const string EffectBeginnings = "效果用语开头";
    public const string UseWords = "用途用语";
    public const string Commonplaces = "常用泛词";
    public const string English = "允许的英文";
    public const string RightAsWritten = "看似有误的正确写法";
    public const string Deadlines = "不是日期的期限";
    public const string OperatorWords = "文字算符";
    public const string Baselines = "对比用语";
    public const string Concluded = "办结用语";
    public const string Accepted = "受理用语";
    public const string Outcomes = "成效用语";
    public const string Residues = "残留文字";
    public const string RegionPrefixes = "区划代码开头";

    public static IReadOnlyList<string> All { get; } =
    [
        Satisfaction, CostEndings, TimeEndings, RateEndings, NoRates, NoCosts, NotOfTheBudget, Savings, CountEndings, NoCounts, PeopleCountEndings, PriceNames, TotalNames,
        Measurable, Unmeasurable, QualitativeBeginnings, QualitativeEndings, StatementBeginnings, CostHeadings, GeneralNames, BoundedRates, Countable,
        EmptyGoalBeginnings, EffectBeginnings, UseWords, Commonplaces, English, RightAsWritten, Deadlines, OperatorWords, Baselines,
        Concluded, Accepted, Outcomes, Residues, RegionPrefixes,
    ];
}
