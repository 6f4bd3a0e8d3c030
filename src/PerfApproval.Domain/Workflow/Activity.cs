namespace PerfApproval.Domain.Workflow;

/// <summary>One box of a workflow's diagram; stored states and decisions refer to it by its id.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Outcomes">What can happen here; each has its own connection.</param>
public abstract record Activity(string Id, string Name, DiagramPosition Position, IReadOnlyList<string> Outcomes);
