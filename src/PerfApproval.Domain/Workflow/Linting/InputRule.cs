namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>One input of an activity: how its value is wrapped, and what it may be.</summary>
internal abstract record InputRule(string Key, string TypeName, string ExpressionType)
{
    public bool IsRequired { get; init; } = true;

    /// <summary>The value, or null where it was reported.</summary>
    public abstract object? Read(JsonPlace? value, Violations violations);
}
