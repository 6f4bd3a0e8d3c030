using PerfApproval.Web.Features.TargetTables;

namespace PerfApproval.Web.Features.Tasks;

/// <summary>The tables that wait for this person's review, and how those that allow it may be decided at once.</summary>
public sealed record ReviewList(IReadOnlyList<ReviewRow> Rows)
{
    /// <summary>The tasks that are ticked.</summary>
    public IReadOnlySet<Guid> Ticked { get; init; } = new HashSet<Guid>();

    public string? Outcome { get; init; }

    public string? Reason { get; init; }

    public bool MayBatch => Rows.Any(r => r.Choices.Count > 0);

    /// <summary>What the rows offer between them: an outcome and its words at the stages that have it.</summary>
    public IEnumerable<(string Outcome, string Words)> Choices =>
        from choice in Rows.SelectMany(r => r.Choices)
        group choice.Words by choice.Outcome into words
        select (words.Key, string.Join("、", words.Distinct()));
}

/// <summary>A table that this person is to decide on.</summary>
/// <param name="Choices">The ways in which it may be decided in a batch; none where its stage does not allow batches.</param>
public sealed record ReviewRow(
    TickedTask Task, string Unit, string Name, decimal? Amount, string Stage, DateTimeOffset Since, TaskMarks Marks,
    IReadOnlyList<DecisionChoice> Choices);
