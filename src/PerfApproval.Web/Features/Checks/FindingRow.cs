using System.Text.Json;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Features.Checks;

/// <summary>A finding as it concerns one table, for programs.</summary>
/// <param name="Table">The project's number; 0 is the overall target or the whole document.</param>
/// <param name="Severity">E, W or I.</param>
/// <param name="Outcome"><c>finding</c> or <c>cannot tell</c>.</param>
public sealed record FindingRow(int Table, string TableName, string Rule, string Severity, string Outcome, string Field, string Found, string Message)
{
    public static string Json(IReadOnlyList<CheckedTable> tables, IReadOnlyList<Finding> findings) =>
        $"{JsonSerializer.Serialize(Of(tables, findings), DocumentJson.Options)}\n";

    private static IReadOnlyList<FindingRow> Of(IReadOnlyList<CheckedTable> tables, IReadOnlyList<Finding> findings) =>
        [.. from finding in findings from table in finding.Tables orderby tables[table].Number select Of(tables[table], finding)];

    private static FindingRow Of(CheckedTable table, Finding finding) => new(
        table.Number, table.Name, finding.Rule, Letter(finding.Severity), finding.Outcome == FindingOutcome.Found ? "finding" : "cannot tell",
        finding.Place.Label, finding.Found, finding.Message);

    private static string Letter(Severity severity) => severity switch
    {
        Domain.Rules.Severity.Error => "E",
        Domain.Rules.Severity.Warning => "W",
        _ => "I",
    };
}
