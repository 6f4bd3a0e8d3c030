using PerfApproval.Domain.Workflow;
using PerfApproval.Elsa;

namespace PerfApproval.Web.Workflows;

public sealed partial class WorkflowEngines
{
    static partial void AddElsa(Dictionary<string, IWorkflowEngine> engines) => engines.Add(Elsa, new ElsaEngine());
}
