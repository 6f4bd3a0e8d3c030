using System.Text;
using PerfApproval.Domain.Values;
using PerfApproval.Domain.Workflow;

namespace PerfApproval.Web.Features.TargetTables;

/// <summary>What a list of tables is searched for, as the address says it.</summary>
public sealed class TableFilter
{
    private const int MostWords = 5;

    public string? Q
    {
        get;
        set => field = Plain(value);
    }

    public Guid? Round { get; set; }

    public string? Stage
    {
        get;
        set => field = Plain(value);
    }

    public TargetStatus? Status { get; set; }

    public Guid? Department { get; set; }

    public Guid? Unit { get; set; }

    /// <summary>The least amount in 万元, as typed.</summary>
    public string? From { get; set; }

    /// <summary>The greatest amount in 万元, as typed.</summary>
    public string? To { get; set; }

    public TableOrder? Order { get; set; }

    /// <summary>Each of them has to be found.</summary>
    public IReadOnlyList<string> Words => [.. (Q ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];

    public decimal? Least => AmountOf(From);

    public decimal? Most => AmountOf(To);

    /// <summary>Which of the typed amounts is none, in a sentence; null where both can be read.</summary>
    public string? Misread => new[] { From, To }.FirstOrDefault(text => !string.IsNullOrWhiteSpace(text) && AmountOf(text) is null) is { } wrong
        ? $"预算数“{wrong.Trim()}”不是数，没有按它查找；请写万元为单位的数，如 120.5。"
        : null;

    public bool IsEmpty => Parameters().All(p => string.IsNullOrEmpty(p.Value) || p.Key == "order");

    /// <summary>As the address carries it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters() =>
    [
        new("q", Q?.Trim()), new("round", Round?.ToString()), new("stage", Stage), new("status", Status?.ToString()), new("department", Department?.ToString()),
        new("unit", Unit?.ToString()), new("from", From?.Trim()), new("to", To?.Trim()), new("order", Order?.ToString()),
    ];

    // PostgreSQL keeps no NUL, which addresses may have.
    private static string? Plain(string? text) => text is null ? null : new([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);

    private static decimal? AmountOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Amount.Parse(text.Trim().Normalize(NormalizationForm.FormKC));
}
