using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Features.Checks;

/// <summary>What findings are called by their weight.</summary>
public static class SeverityWords
{
    public static string Of(Finding finding) => Of(finding.Severity, finding.Outcome);

    public static string Of(Severity severity, FindingOutcome outcome) => outcome == FindingOutcome.CannotTell ? "无法判断" : Of(severity);

    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "提醒",
        Severity.Hint => "提示",
        _ => "不检查",
    };
}
