namespace PerfApproval.Domain.Rules;

/// <summary>What one rule found in one table or between several (审核发现): where, what, why it matters and what cures it.</summary>
public sealed record Finding
{
    /// <summary>The rule's id: F1.</summary>
    public required string Rule { get; init; }

    public required Severity Severity { get; init; }

    public required FindingOutcome Outcome { get; init; }

    /// <summary>The tables concerned, by their places among those that were checked.</summary>
    public required IReadOnlyList<int> Tables { get; init; }

    /// <summary>The cells concerned; the first one leads.</summary>
    public required IReadOnlyList<CellPlace> Places { get; init; }

    /// <summary>What stands there now.</summary>
    public required string Found { get; init; }

    /// <summary>What is wrong with it, a sentence.</summary>
    public required string What { get; init; }

    /// <summary>Why it matters, a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What would cure it, a sentence.</summary>
    public required string Cure { get; init; }

    /// <summary>What a program may put right once a person agrees; empty where only a person can.</summary>
    public IReadOnlyList<Mend> Mends { get; init; } = [];

    /// <summary>The version of the rule book that governed.</summary>
    public required string Book { get; init; }

    public CellPlace Place => Places[0];

    public string Message => $"{What}{Why}{Cure}";

    /// <summary>Names the same finding again when the same text is checked again.</summary>
    public string Key => FindingKey.Of(this);
}

/// <summary>发现 or 无法判断: a rule that passes leaves nothing.</summary>
public enum FindingOutcome
{
    Found,
    CannotTell,
}
