using PerfApproval.Domain.Rules;

namespace PerfApproval.Domain.Tables;

/// <summary>What the rules found in a table when it was submitted, and what its preparer said to it: a fact, never edited.</summary>
public sealed class FiledFinding
{
    private FiledFinding() { }

    public Guid BureauId { get; private set; }

    public Guid SubmissionId { get; private set; }

    /// <summary>Counted from 1 within the submission.</summary>
    public int Position { get; private set; }

    public Guid TableId { get; private set; }

    public int Pass { get; private set; }

    public string Rule { get; private set; } = "";

    public Severity Severity { get; private set; }

    public FindingOutcome Outcome { get; private set; }

    public IReadOnlyList<CellPlace> Places { get; private set; } = [];

    public string Found { get; private set; } = "";

    public string What { get; private set; } = "";

    public string Why { get; private set; } = "";

    public string Cure { get; private set; } = "";

    /// <summary>What the same finding has again when the same text is submitted again.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The version of the rule book that governed.</summary>
    public string Book { get; private set; } = "";

    /// <summary>Why the unit submitted it all the same; empty for what needs no reason.</summary>
    public string Reason { get; private set; } = "";

    internal static FiledFinding Of(Submission submission, int position, Finding finding, string reason) => new()
    {
        BureauId = submission.BureauId,
        SubmissionId = submission.Id,
        Position = position,
        TableId = submission.TableId,
        Pass = submission.Pass,
        Rule = finding.Rule,
        Severity = finding.Severity,
        Outcome = finding.Outcome,
        Places = finding.Places,
        Found = finding.Found,
        What = finding.What,
        Why = finding.Why,
        Cure = finding.Cure,
        Key = finding.Key,
        Book = finding.Book,
        Reason = reason,
    };
}
