using PerfApproval.Domain.Forms;
using PerfApproval.Domain.Organization;
using PerfApproval.Domain.Tables;

namespace PerfApproval.Web.Features.Versions;

/// <summary>A table whose versions somebody looks at.</summary>
public sealed record VersionedTable(TargetTable Table, Round Round, string Unit, Form Form)
{
    public bool IsOfUnit { get; init; }

    public bool SeesDraft { get; init; }

    /// <summary>The version on which the person decided last; null where they did not.</summary>
    public Guid? Decided { get; init; }
}

/// <summary>One version of the list, with how much differs from the one before.</summary>
public sealed record VersionRow(
    Guid Id, int Number, VersionOrigin Origin, DateTimeOffset At, string Author, string Reason, int Changes, int RowsConcerned, string Sha256);

/// <summary>A text to be compared and what it is called.</summary>
/// <param name="Number">The version of this table; null for a draft or another table's.</param>
public sealed record ComparedText(string Name, TargetContent Content, int? Number)
{
    public bool IsDraft { get; init; }
}
