using Elsa.Workflows;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Elsa.Running;

/// <summary>Numbers what Elsa makes in one burst, so that the same decision on the same state leads to the same state.</summary>
internal sealed class Numbering : IIdentityGenerator
{
    private string burst = "";
    private int last;

    public void Continue(Token token) => burst = $"{token.Instance}:{token.Steps}";

    public string GenerateId() => $"{burst}.{++last}";
}
