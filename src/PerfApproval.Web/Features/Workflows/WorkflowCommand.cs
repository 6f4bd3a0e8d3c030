using System.CommandLine;

namespace PerfApproval.Web.Features.Workflows;

/// <summary>What can be done with workflow definitions before they are released.</summary>
public sealed class WorkflowCommand : Command
{
    public WorkflowCommand() : base("workflow", "检查流程定义") => Subcommands.Add(new CheckCommand());
}
