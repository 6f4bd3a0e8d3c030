namespace PerfApproval.Domain.Workflow;

/// <summary>One way out of a route; its text is both the condition and the name of the outcome.</summary>
public abstract record RouteCase(string Text)
{
    public abstract bool Fits(WorkflowInput input);

    /// <summary>The case that a definition's text says, or null where the text says none.</summary>
    public static RouteCase? Read(RouteFact by, string text)
    {
        if (by == RouteFact.Amount)
            return AmountCase.Read(text);
        return text.Length > 0 && text.Trim() == text ? new ValueCase(by, text) : null;
    }
}
