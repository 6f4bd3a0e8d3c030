using PerfApproval.Domain.History;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tables;

/// <summary>What a preparer says with a submission: why target values changed, and why what the rules warn of is right after all.</summary>
public sealed record Explanations
{
    public static Explanations None { get; } = new();

    /// <summary>Why a target value differs from the one submitted before, by indicator.</summary>
    public IReadOnlyDictionary<Guid, string> OfValues { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Why a warning does not apply, by <see cref="Finding.Key"/>.</summary>
    public IReadOnlyDictionary<string, string> OfFindings { get; init; } = new Dictionary<string, string>();

    /// <summary>The reason for every warning that has none of its own.</summary>
    public string OfAllFindings { get; init; } = "";

    /// <summary>Nothing but one reason for all warnings.</summary>
    public static Explanations ForAll(string reason) => new() { OfAllFindings = reason };

    /// <returns>Empty where nothing is said.</returns>
    public string Of(ChangedValue value) => OfValues.GetValueOrDefault(value.RowId)?.Trim() ?? "";

    /// <returns>Empty where nothing is said, and for a hint, about which nothing has to be.</returns>
    public string Of(Finding finding)
    {
        if (finding.Severity != Severity.Warning) return "";
        return OfFindings.GetValueOrDefault(finding.Key)?.Trim() is { Length: > 0 } own ? own : OfAllFindings.Trim();
    }
}
