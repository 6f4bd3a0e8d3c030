using PerfApproval.Domain.Forms;
using PerfApproval.Word.Redlining.Matching;

namespace PerfApproval.Word.Redlining;

/// <summary>What a redline shows, in numbers.</summary>
public sealed record RedlineSummary
{
    public int AddedProjects { get; init; }

    public int RemovedProjects { get; init; }

    /// <summary>Projects that both documents have and that differ.</summary>
    public int ChangedProjects { get; init; }

    public int AddedIndicators { get; init; }

    public int RemovedIndicators { get; init; }

    public int MovedIndicators { get; init; }

    /// <summary>Indicators that both documents have with another wording or value.</summary>
    public int ChangedIndicators { get; init; }

    /// <summary>Cells that both documents have and that say something else.</summary>
    public int ChangedCells { get; init; }

    public bool IsEmpty => this == new RedlineSummary();

    internal static RedlineSummary Of(EditionMatch match, Form form) => new RedlineCount(match, form).Run();
}
