namespace PerfApproval.Domain.Workflow;

/// <summary>The names of what can happen at an activity; compared letter by letter.</summary>
public static class Outcome
{
    public const string Submit = "Submit";
    public const string Approve = "Approve";
    public const string Reject = "Reject";
    public const string Withdraw = "Withdraw";
    public const string Publish = "Publish";

    /// <summary>取消审核: who decided at the stage before takes the decision back.</summary>
    public const string TakeBack = "TakeBack";

    /// <summary>The deadline passed and the definition moves the table on.</summary>
    public const string Timeout = "Timeout";

    /// <summary>The unit accepts or declines the corrections that reviewers proposed.</summary>
    public const string Accept = "Accept";
    public const string Decline = "Decline";

    public const string ReturnToPreparer = "ReturnToPreparer";
    public const string ReturnToUnit = "ReturnToUnit";
    public const string ReturnToDepartment = "ReturnToDepartment";
    public const string ReturnToBureau = "ReturnToBureau";

    /// <summary>The outcome of an activity at which only one thing can happen.</summary>
    public const string Done = "Done";

    /// <summary>The outcome of a route none of whose cases fits.</summary>
    public const string Otherwise = "Otherwise";

    private const string ReturnPrefix = "ReturnTo";

    public static bool IsReturn(string outcome) =>
        outcome.StartsWith(ReturnPrefix, StringComparison.Ordinal)
        && outcome.Length > ReturnPrefix.Length
        && char.IsAsciiLetterUpper(outcome[ReturnPrefix.Length])
        && outcome.All(char.IsAsciiLetterOrDigit);
}
