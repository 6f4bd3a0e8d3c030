namespace PerfApproval.Domain.Rules;

/// <summary>A rule of the review (审核规则): it passes, finds something, or cannot tell.</summary>
public abstract class ReviewRule
{
    /// <summary>The case of a rule that knows only one.</summary>
    internal const string Only = "";

    public abstract string Id { get; }

    /// <summary>What it looks after, in a few words.</summary>
    public abstract string Name { get; }

    /// <summary>Why that matters, a sentence.</summary>
    public abstract string Why { get; }

    /// <summary>Its kinds of findings that a rule book may weigh differently, each in a few words.</summary>
    public virtual IReadOnlyDictionary<string, string> Cases => OnlyOne;

    private static IReadOnlyDictionary<string, string> OnlyOne { get; } = new Dictionary<string, string> { [Only] = "" };

    /// <summary>The key of a case in a rule book: <c>F1</c>, <c>F2.above</c>.</summary>
    public string KeyOf(string @case) => @case.Length == 0 ? Id : $"{Id}.{@case}";
}

/// <summary>A rule that looks at one table.</summary>
public abstract class TableRule : ReviewRule
{
    internal abstract IEnumerable<Remark> Check(CheckedTable table);
}

/// <summary>A rule that looks at all tables of a unit beside each other.</summary>
public abstract class UnitRule : ReviewRule
{
    internal abstract IEnumerable<Remark> Check(IReadOnlyList<CheckedTable> tables);
}
