using PerfApproval.Domain.People;
using PerfApproval.Domain.Tests.Workflow;
using PerfApproval.Domain.Workflow;
using PerfApproval.Domain.Workflow.Linting;

namespace PerfApproval.Domain.Tests.Tables;

/// <summary>A move of an office's tables that two administrators have agreed on.</summary>
internal static class Migration
{
    public static WorkflowMove Agreed(Office office, CompiledWorkflow from, CompiledWorkflow to)
    {
        var move = WorkflowMove.Propose(office.AtWork(office.Administrator), from.Definition, to.Definition, "新版流程", [], office.Tick());
        move.Confirm(office.AtWork(office.Appoint("管行乙", Role.Administrator, office.Bureau)), office.Tick());
        return move;
    }

    public static CompiledWorkflow Version(string name) => ShippedDefinition.Of(name).Workflow;

    /// <summary>A later version that reads otherwise in one place.</summary>
    public static CompiledWorkflow Later(string name, string old, string now)
    {
        var text = ShippedWorkflow.Text(name);
        var id = WorkflowLinter.Read(text).Id;
        text.ShouldContain(old);
        return ShippedDefinition.Engine.Compile(text.Replace(old, now, StringComparison.Ordinal)
            .Replace($"\"id\": \"{id}\"", $"\"id\": \"{name}-9\"", StringComparison.Ordinal)
            .Replace("\"version\": 2,\n  \"toolVersion\"", "\"version\": 9,\n  \"toolVersion\"", StringComparison.Ordinal));
    }
}
