using Elsa.Workflows;

namespace PerfApproval.Elsa.Running;

/// <summary>The part of a definition file that Elsa itself reads: the diagram.</summary>
internal sealed class DefinitionFile
{
    public required IActivity Root { get; init; }
}
