using PerfApproval.Domain;

namespace PerfApproval.Web.Features;

/// <summary>Several fields of a form cannot be taken as they were typed.</summary>
public sealed class FieldFaultsException(IReadOnlyList<FieldFault> faults)
    : RuleBrokenException(string.Concat(faults.Select(f => f.Sentence)))
{
    public IReadOnlyList<FieldFault> Faults { get; } = faults;
}
