using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules.Time;

namespace PerfApproval.Domain.Rules;

/// <summary>The years that a project is planned for, by its dates.</summary>
internal static class PlannedYears
{
    /// <returns>Null where no date says a year.</returns>
    public static YearSpan? Of(ProjectTarget project)
    {
        YearSpan[] years = [.. YearsNamed.InDate(project.Start ?? "").Spans, .. YearsNamed.InDate(project.End ?? "").Spans];
        return years.Length == 0 ? null : new(years.Min(y => y.From), years.Max(y => y.To));
    }

    /// <summary>Whether it begins in one year and ends in another.</summary>
    public static bool AreSeveral(ProjectTarget? project) => project is not null && Of(project) is { } planned && planned.From != planned.To;
}
