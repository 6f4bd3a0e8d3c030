namespace PerfApproval.Domain.Rules;

/// <summary>What a finding means for a submission: an error blocks it, a warning asks for a reason, a hint only says so.</summary>
public enum Severity
{
    Off,
    Hint,
    Warning,
    Error,
}
