using System.Text.RegularExpressions;

namespace PerfApproval.Domain.Rules;

/// <summary>The years that a project is planned for, by its dates.</summary>
internal static partial class PlannedYears
{
    /// <summary>Whether it begins in one year and ends in another.</summary>
    public static bool AreSeveral(CheckedTable table) =>
        YearOf(table.Project?.Start) is { } start && YearOf(table.Project?.End) is { } end && start != end;

    private static string? YearOf(string? date) => Year().Match(date ?? "") is { Success: true } year ? year.Value : null;

    [GeneratedRegex("(?:19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
