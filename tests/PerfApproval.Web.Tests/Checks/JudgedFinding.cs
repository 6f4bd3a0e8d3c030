using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Tests.Checks;

/// <summary>A finding on a sample as a person judged it: a line of <c>expected/000.txt</c>.</summary>
/// <param name="Line">Table, rule, severity, the cell and what stands there.</param>
internal sealed record JudgedFinding(Judgement Judgement, string Line)
{
    private static readonly Dictionary<string, Judgement> Marks = new() { ["+"] = Judgement.Right, ["-"] = Judgement.Noise, ["?"] = Judgement.Missed };

    public bool IsFound => Judgement != Judgement.Missed;

    /// <summary>Each line is a mark and a finding: + is right, - is noise, ? should be found and is not; # begins a comment.</summary>
    public static IReadOnlyList<JudgedFinding> Of(string sample) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Checks", "expected", $"{sample}.txt")).Where(l => l.Length > 0 && l[0] != '#').Select(l => new JudgedFinding(Marks[l[..1]], l[2..]))];

    public static string LineOf(CheckedTable table, Finding finding) => string.Join(" | ",
        $"{table.Number}", finding.Rule, finding.Outcome == FindingOutcome.Found ? $"{finding.Severity}" : "CannotTell", finding.Place.Label, finding.Found.ReplaceLineEndings(" "));
}

internal enum Judgement
{
    Right,
    Noise,
    Missed,
}
