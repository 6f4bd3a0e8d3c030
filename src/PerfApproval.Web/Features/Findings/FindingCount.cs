using PerfApproval.Domain.Rules;
using PerfApproval.Web.Features.Checks;

namespace PerfApproval.Web.Features.Findings;

/// <summary>How much of what kind was found, in words: 错误 1 处、提醒 3 项.</summary>
public static class FindingCount
{
    public static string Of(IEnumerable<Finding> findings) => Of(findings.Select(f => (f.Severity, f.Outcome)));

    public static string Of(IEnumerable<(Severity Severity, FindingOutcome Outcome)> findings) => string.Join("、",
        findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Outcome).CountBy(f => SeverityWords.Of(f.Severity, f.Outcome)).Select(c => $"{c.Key} {c.Value} 项"));
}
