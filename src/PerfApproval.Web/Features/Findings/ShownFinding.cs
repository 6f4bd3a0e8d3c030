using PerfApproval.Domain.Rules;
using PerfApproval.Domain.Tables;
using PerfApproval.Web.Features.Checks;

namespace PerfApproval.Web.Features.Findings;

/// <summary>A finding in words: of a draft, or of what was submitted with what became of it.</summary>
/// <param name="Weight">错误, 提醒, 提示 or 无法判断.</param>
/// <param name="Rule">The rule's id and name.</param>
public sealed record ShownFinding(string Weight, string Rule, IReadOnlyList<CellPlace> Places, string What, string Why, string Cure)
{
    // All cells are concerned alike; a list that is longer tells nobody more.
    private const int MostNamed = 5;

    private static readonly Dictionary<string, string> RuleNames = RuleCatalog.All.ToDictionary(r => r.Id, r => r.Name);

    /// <summary>Where to find it, in the form's words.</summary>
    public string Where => string.Join("、", Places.Select(p => p.Label).Distinct().Take(MostNamed)) + (Places.Select(p => p.Label).Distinct().Count() > MostNamed ? "等" : "");

    /// <summary>Its place within the submission; null for that of a draft.</summary>
    public int? Position { get; private init; }

    public bool IsWarning { get; private init; }

    public bool IsError { get; private init; }

    /// <summary>Why the unit submitted it all the same.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>By whom and why it was set aside; null where it stands.</summary>
    public FindingDismissal? Dismissal { get; private init; }

    public static ShownFinding Of(Finding finding) =>
        new(SeverityWords.Of(finding), Named(finding.Rule), finding.Places, finding.What, finding.Why, finding.Cure)
        {
            IsWarning = finding.Severity == Severity.Warning,
            IsError = finding.Severity == Severity.Error,
        };

    /// <summary>Those of a submission, warnings first.</summary>
    public static IReadOnlyList<ShownFinding> Of(IEnumerable<FiledFinding> findings, IReadOnlyList<FindingDismissal> dismissals) =>
        [.. findings.OrderByDescending(f => f.Severity).ThenBy(f => f.Outcome).ThenBy(f => f.Position).Select(f => Of(f, dismissals))];

    private static ShownFinding Of(FiledFinding finding, IReadOnlyList<FindingDismissal> dismissals) =>
        new(SeverityWords.Of(finding.Severity, finding.Outcome), Named(finding.Rule), finding.Places, finding.What, finding.Why, finding.Cure)
        {
            Position = finding.Position,
            IsWarning = finding.Severity == Severity.Warning,
            Reason = finding.Reason,
            Dismissal = dismissals.FirstOrDefault(d => d.SubmissionId == finding.SubmissionId && d.Position == finding.Position),
        };

    // A rule that this program does not know any more still has its id.
    private static string Named(string rule) => RuleNames.TryGetValue(rule, out var name) ? $"{rule} {name}" : rule;
}
