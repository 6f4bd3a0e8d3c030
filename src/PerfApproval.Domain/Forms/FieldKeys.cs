namespace PerfApproval.Domain.Forms;

/// <summary>The keys by which form definitions name what a project table holds; amounts, plan points and a form's own fields carry a prefix.</summary>
public static class FieldKeys
{
    public const string Number = "number";
    public const string Year = "year";
    public const string Unit = "unit";
    public const string UnitCode = "unit.code";
    public const string UnitName = "unit.name";
    public const string Name = "name";
    public const string Code = "code";
    public const string Purpose = "purpose";
    public const string Goals = "goals";
    public const string ProjectGoal = "projectGoal";
    public const string YearGoal = "yearGoal";
    public const string Nature = "nature";
    public const string Category = "category";
    public const string Department = "department";
    public const string Start = "start";
    public const string End = "end";
    public const string FundsPrefix = "funds.";
    public const string PlanPrefix = "plan.";

    /// <summary>A field that only this form has; it needs no code, only a place in the layout.</summary>
    public const string ExtraPrefix = "extra.";

    public static IReadOnlySet<string> Plain { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Number, Year, Unit, UnitCode, UnitName, Name, Code, Purpose, Goals, ProjectGoal, YearGoal, Nature, Category, Department, Start, End,
    };

    public static bool IsKnown(string key) =>
        Plain.Contains(key) || HasSuffix(key, FundsPrefix) || HasSuffix(key, PlanPrefix) || HasSuffix(key, ExtraPrefix);

    private static bool HasSuffix(string key, string prefix) =>
        key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal);
}
