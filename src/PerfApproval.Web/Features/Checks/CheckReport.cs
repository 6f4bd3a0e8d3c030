using System.Globalization;
using System.Text;
using PerfApproval.Domain.Documents;
using PerfApproval.Domain.Rules;

namespace PerfApproval.Web.Features.Checks;

/// <summary>What the rules found in a document, for a person to read: table by table, what blocks first.</summary>
public static class CheckReport
{
    public static string Of(TargetDocument document, IReadOnlyList<CheckedTable> tables, IReadOnlyList<Finding> findings)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"{document.Unit.Code}{document.Unit.Name} {document.Year} 年绩效目标：{Counted(tables, findings)}\n");
        foreach (var (table, own) in tables.Select((t, i) => (t, findings.Where(f => f.Tables.Contains(i)).ToList())).Where(t => t.Item2.Count > 0))
        {
            report.Append(CultureInfo.InvariantCulture, $"\n{(table.Number == 0 ? "" : $"{table.Number}. ")}{table.Name}\n");
            foreach (var finding in own.OrderByDescending(f => f.Severity).ThenBy(f => RuleCatalog.PositionOf(f.Rule))) Write(report, finding);
        }

        return report.ToString();
    }

    private static string Counted(IReadOnlyList<CheckedTable> tables, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) return $"检查了 {tables.Count} 张表，没有发现问题。";
        var counts = findings.GroupBy(f => SeverityWords.Of(f)).OrderByDescending(g => g.First().Severity).Select(g => $"{g.Key} {g.Count()}");
        return $"检查了 {tables.Count} 张表，{string.Join("，", counts)}。错误须改正后才能提交，提醒须改正或说明理由。";
    }

    private static void Write(StringBuilder report, Finding finding) => report
        .Append(CultureInfo.InvariantCulture, $"  {SeverityWords.Of(finding)} {finding.Rule}  {finding.Place.Label}：{finding.What}\n")
        .Append(CultureInfo.InvariantCulture, $"           {finding.Why}{finding.Cure}\n");
}
