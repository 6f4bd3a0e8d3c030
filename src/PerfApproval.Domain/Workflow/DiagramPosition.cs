namespace PerfApproval.Domain.Workflow;

/// <summary>Where an activity stands in the diagram, in pixels from its upper left.</summary>
public sealed record DiagramPosition(decimal X, decimal Y);
