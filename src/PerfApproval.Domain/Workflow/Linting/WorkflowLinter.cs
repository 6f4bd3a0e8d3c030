using System.Diagnostics;

namespace PerfApproval.Domain.Workflow.Linting;

/// <summary>Reads a definition file and refuses it, with everything that is wrong, unless it keeps to the subset of Elsa that we run.</summary>
public static class WorkflowLinter
{
    public static WorkflowDefinition Read(string definitionJson)
    {
        ArgumentNullException.ThrowIfNull(definitionJson);
        var violations = new Violations();
        var file = DefinitionReader.Read(definitionJson, violations);
        var identity = new FileRules(violations).Identity(file);
        var graph = new DiagramReader(violations).Read(file.Member("root"));
        new ConnectionRules(graph, violations).Check();
        new ReachRules(graph, violations).Check();
        new MeaningRules(graph, violations).Check();
        new OverdueRules(graph, violations).Check();
        new RatingRules(graph, violations).Check();
        new StatusRules(graph, violations).Check();
        violations.ThrowIfAny();
        return graph.ToDefinition(identity ?? throw new UnreachableException("An identity that cannot be read is a violation."));
    }
}
