using PerfApproval.Domain.Organization;
using PerfApproval.Domain.People;

namespace PerfApproval.Web.Data;

/// <summary>What lies around a table: its round, the people, and the days on which its bureau differs from the national holidays.</summary>
/// <param name="RuleBook">The latest version of the bureau's own rule book for the round; null where it has none.</param>
public sealed record Surrounding(Round Round, Roster Roster, IReadOnlyList<CalendarDay> OwnDays, int? RuleBook);
