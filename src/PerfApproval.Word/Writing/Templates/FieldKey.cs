namespace PerfApproval.Word.Writing.Templates;

/// <summary>The keys of fields that belong to a document or its overall target; those of a project come from its form.</summary>
internal static class FieldKey
{
    public const string DocumentTitle = "title";
    public const string DocumentDate = "date";
    public const string OverallGoal = "overall.goal";
    public const string OverallMeasures = "overall.measures";
    public const string ItemNumber = "item.number";
    public const string ItemTitle = "item.title";
    public const string ItemGoal = "item.goal";
    public const string ItemIndicators = "item.indicators";
}
