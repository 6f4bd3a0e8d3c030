namespace PerfApproval.Domain.Rules;

/// <summary>What a rule says about a table before the rule book has been asked how much that weighs.</summary>
/// <param name="Case">Which kind of finding of the rule it is, as <see cref="ReviewRule.Cases"/> names it.</param>
/// <param name="What">A sentence: where, and what is wrong.</param>
/// <param name="Cure">A sentence: what would cure it.</param>
internal sealed record Remark(string Case, CellPlace Place, string Found, string What, string Cure)
{
    public FindingOutcome Outcome { get; init; }

    public IReadOnlyList<Mend> Mends { get; init; } = [];

    /// <summary>Further cells that belong to it.</summary>
    public IReadOnlyList<CellPlace> Others { get; init; } = [];

    /// <summary>The tables concerned, where a rule looks at several.</summary>
    public IReadOnlyList<int> Tables { get; init; } = [];
}
