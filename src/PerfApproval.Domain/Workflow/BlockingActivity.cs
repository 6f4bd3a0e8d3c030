namespace PerfApproval.Domain.Workflow;

/// <summary>An activity (环节) at which the workflow waits for a person.</summary>
public abstract record BlockingActivity(string Id, string Name, DiagramPosition Position, IReadOnlyList<string> Outcomes)
    : Activity(Id, Name, Position, Outcomes);
